import path from 'node:path'
import { Lifetime } from '@/scripts/lifetime'
import { serve } from '@/scripts/server'

// The server under test, in a process of its own; it ends with the test runner, however that ends.
const lifetime = new Lifetime()
process.once('disconnect', () => lifetime.end(0))

await lifetime.run(async () => {
  const server = await serve({
    dir: path.resolve(import.meta.dirname, '..'),
    host: '127.0.0.1',
    port: 0,
    trustProxy: false,
  })
  lifetime.onEnd(server.stop)
  process.send?.(server.port)
})
