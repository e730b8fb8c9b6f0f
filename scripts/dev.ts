import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { env } from '@/lib/env'
import { Lifetime } from './lifetime'
import { loadDotenv, prepareDatabase } from './prepare'

// npm run dev: the development server over an embedded database of its own.
const dir = path.resolve(import.meta.dirname, '..')
const lifetime = new Lifetime()

await lifetime.run(async () => {
  loadDotenv(dir)
  await prepareDatabase('development', lifetime.onEnd.bind(lifetime))
  const { HOST, PORT, demoPassword } = env()
  if (demoPassword) console.log(`Mật khẩu của mọi tài khoản minh họa: ${demoPassword}`)

  const next = path.join(dir, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'dev', '-H', HOST, '-p', String(PORT)], {
    cwd: dir,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  })
  const ended = once(child, 'exit')
  lifetime.onEnd(() => {
    child.kill('SIGTERM')
    return ended
  })
  await ended
  await lifetime.end(0)
})
