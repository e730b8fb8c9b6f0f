import { env } from '@/lib/env'
import { freePort } from '@/lib/free-port'
import { Lifetime } from './lifetime'
import { serve } from './server'

// One server of several over one build, in a process of its own, under test or under load. It ends with whoever started
// it, however that ends.
const lifetime = new Lifetime()
process.once('disconnect', () => lifetime.end(0))

await lifetime.run(async () => {
  const server = await serve({
    dir: process.env.SERVE_DIR ?? process.cwd(),
    host: '127.0.0.1',
    // Next has to know its own port before it listens, to follow the redirects of its actions.
    port: await freePort(),
    publicUrl: env().PUBLIC_URL,
    trustProxy: env().TRUST_PROXY === '1',
  })
  lifetime.onEnd(server.stop)
  process.send?.(server.port)
})
