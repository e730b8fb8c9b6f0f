import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A running process, told apart from a later one that got the same pid by the moment it started. */
export type ProcessIdentity = { pid: number; started: string }

/** Identity of a live process; undefined when there is none, and for a zombie, which holds nothing any more. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  if (process.platform === 'win32') return { pid, started: '' }
  if (process.platform !== 'linux') {
    const ps = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
    const [state = 'Z', ...started] = ps.stdout.trim().split(/\s+/)
    return state.startsWith('Z') ? undefined : { pid, started: started.join(' ') }
  }
  const fields = linuxStat(pid)
  return !fields || fields[0] === 'Z' ? undefined : { pid, started: fields[19] ?? '' }
}

/** Waits at most `milliseconds` for `condition`; tells whether it came true. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  const deadline = Date.now() + milliseconds
  while (!(await condition())) {
    if (Date.now() >= deadline) return false
    await sleep(100)
  }
  return true
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// Fields of /proc/<pid>/stat after the command, which may itself hold spaces and brackets.
function linuxStat(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
