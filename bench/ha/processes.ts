import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { chown, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { HaPlace } from './place'

/** Fills in a template of this folder and leaves it in the place, readable by the stack's user alone. */
export async function writeConfig(
  { folder, owner }: HaPlace,
  template: string,
  name: string,
  values: Record<string, string | number>,
): Promise<string> {
  const text = await readFile(path.join(import.meta.dirname, template), 'utf8')
  return writeSecret(
    { folder, owner },
    name,
    text.replace(/\{\{(\w+)\}\}/g, (_, key) => String(values[key])),
  )
}

export async function writeSecret(
  { folder, owner }: Pick<HaPlace, 'folder' | 'owner'>,
  name: string,
  text: string,
) {
  const file = path.join(folder, name)
  await writeFile(file, text, { mode: 0o600 })
  if (owner) await chown(file, owner.uid, owner.gid)
  return file
}

/** Starts a program of the stack as its unprivileged user; what it says goes to `<name>.log` of the place. */
export function startProgram(
  { folder, owner }: HaPlace,
  name: string,
  program: string,
  args: string[],
): ChildProcess {
  const log = openSync(path.join(folder, `${name}.log`), 'a')
  const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' }
  return spawn(program, args, { ...owner, cwd: folder, env, stdio: ['ignore', log, log] })
}

/** Kills a program, and waits until it is gone. */
export async function killProgram(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = once(program, 'exit')
  program.kill('SIGKILL')
  await ended
}

/** Asks until the answer is there, for at most so many seconds; throws what was waited for. */
export async function waitFor<T>(
  what: string,
  seconds: number,
  ask: () => Promise<T | null | undefined | false>,
): Promise<T> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await setTimeout(100)) {
    const answer = await ask().catch(() => null)
    if (answer) return answer
  }
  throw new Error(`Không chờ được trong ${seconds} giây: ${what}`)
}
