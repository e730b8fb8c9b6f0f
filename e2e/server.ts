import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { Lifetime } from '@/scripts/lifetime'
import { serve } from '@/scripts/server'

// The server under test or under load, in a process of its own; it ends with the test runner, however that ends.
const lifetime = new Lifetime()
process.once('disconnect', () => lifetime.end(0))

await lifetime.run(async () => {
  const server = await serve({
    dir: process.env.SERVE_DIR ?? path.resolve(import.meta.dirname, '..'),
    host: '127.0.0.1',
    port: await freePort(),
    trustProxy: false,
  })
  lifetime.onEnd(server.stop)
  process.send?.(server.port)
})

// Next has to know its own port before it listens, to follow the redirects of its actions.
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}
