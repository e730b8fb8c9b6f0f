import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { root } from '@/e2e/installation'

/** Where the application lies that has nothing but an empty route handler. */
export const emptyDir = path.join(root, 'bench/empty')

/** Builds it. Throws when Next does not. */
export async function buildEmpty(signal: AbortSignal): Promise<void> {
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const build = spawn(process.execPath, [next, 'build'], {
    cwd: emptyDir,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
    signal,
  })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new Error('the empty application could not be built')
}
