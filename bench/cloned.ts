import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { root } from '@/e2e/installation'
import { freePort } from '@/lib/free-port'
import type { Lifetime } from '@/scripts/lifetime'

const run = promisify(execFile)

/** What the commands say when they come to it. */
const said = {
  installed: 'Khởi động PostgreSQL',
  building: 'Đang dựng bản chạy',
  serving: 'Giao ước đang chạy tại',
}

/** Clones this repository, as it was last committed, into `dir`. */
export const gitClone = (dir: string) => run('git', ['clone', '--quiet', root, dir])

export const npmInstall = (dir: string, signal: AbortSignal) =>
  run('npm', ['ci'], { cwd: dir, env: newcomersEnv(), signal })

/**
 * Starts the clone in `dir` with its database in `data`; resolves when its first page has answered, with when each step
 * began, in milliseconds since 1970. Throws when it ends before.
 */
export async function npmStart(dir: string, data: string, lifetime: Lifetime) {
  const port = await freePort()
  // For root, Postgres runs as somebody else, who has to come this far.
  await mkdir(data)
  await Promise.all([chmod(data, 0o755), chmod(path.dirname(data), 0o755)])
  const env = { ...newcomersEnv(), DATA_DIR: data, PORT: String(port) }
  const npm = spawn('npm', ['start'], { cwd: dir, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(npm, 'close')
  const stop = async () => {
    // Whoever npm has started ends when npm does, and closes what it writes to.
    npm.kill('SIGTERM')
    await closed
  }
  lifetime.onEnd(stop)
  const steps = await stepsOf(npm)
  npm.stdout.resume()
  const answer = await fetch(`http://127.0.0.1:${port}/sign-in`)
  await answer.text()
  if (answer.status !== 200) throw new Error(`the first page answered ${answer.status}`)
  return { ...steps, answered: Date.now(), stop }
}

/** When the clone said that it came to each step. */
async function stepsOf(npm: ChildProcess): Promise<Record<keyof typeof said, number>> {
  const at: Partial<Record<keyof typeof said, number>> = {}
  for await (const line of createInterface({ input: npm.stdout! })) {
    for (const step of ['installed', 'building', 'serving'] as const)
      if (line.includes(said[step])) at[step] ??= Date.now()
    const { installed, building, serving } = at
    if (installed && building && serving) return { installed, building, serving }
  }
  throw new Error('the clone ended before it served')
}

/** The environment of this process without what the bench, and npm above it, have put into it. */
function newcomersEnv(): NodeJS.ProcessEnv {
  const env = { ...process.env }
  for (const name of Object.keys(env))
    if (/^(NODE_ENV|NODE_OPTIONS|DATABASE_URL|DATA_DIR|BENCH_|npm_(lifecycle|package)_)/.test(name))
      delete env[name]
  return env
}
