import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Place } from './place'
import { identify, until } from './process'

export const superuser = 'postgres'

/** Makes the data folder. It gets its name only when complete, so that a killed first start leaves none. */
export async function initialize(place: Place, password: string): Promise<void> {
  const draft = `${place.data}.draft`
  const passwordFile = `${place.data}.pw`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  await handOver(place, draft, passwordFile)
  try {
    await run(place, 'initdb', [
      ['-D', draft, '-U', superuser, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8'],
      ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
    ])
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(draft, place.data)
}

/** Port of the Postgres that already runs over this data folder, as one whose Node was killed does. */
export async function findRunning(place: Place): Promise<number | undefined> {
  const file = path.join(place.data, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (identify(pid) && isPostgres(pid)) return Number(lines[3])
  // Postgres itself takes any process with that pid, a zombie too, for a living postmaster.
  await rm(file, { force: true })
  return undefined
}

/** Starts Postgres detached from the terminal and returns once this very process accepts connections. */
export async function launch(place: Place, port: number, settings: Record<string, string>): Promise<void> {
  const options = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`)
  await writeFile(place.log, '', { mode: 0o600 })
  await handOver(place, place.log)
  await run(place, 'pg_ctl', [
    ['start', '-D', place.data, '-l', place.log, '-w', '-t', '60', '-o', flags.join(' ')],
  ]).catch(async (error) => {
    throw new Error(`PostgreSQL kèm theo không khởi động được.\n${await readFile(place.log, 'utf8')}`, {
      cause: error,
    })
  })
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function shutDown(place: Place): Promise<void> {
  const stop = (mode: string) =>
    run(place, 'pg_ctl', [['stop', '-D', place.data, '-m', mode, '-w', '-t', '3']])
  await stop('fast').catch(() => stop('immediate'))
  await until(async () => (await findRunning(place)) === undefined, 1000)
}

async function handOver({ owner }: Place, ...files: string[]): Promise<void> {
  if (owner) for (const file of files) await chown(file, owner.uid, owner.gid)
}

async function run(place: Place, program: string, args: string[][]): Promise<void> {
  const child = spawn(path.join(place.binaries, 'bin', program), args.flat(), {
    ...place.owner,
    cwd: place.home,
    env: { ...process.env, LC_ALL: 'C', HOME: place.home },
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaint += text
  })
  const [code] = await once(child, 'exit')
  if (code === 0) child.stderr.destroy()
  else throw new Error(`${program} kết thúc với mã ${code}. ${complaint}`)
}

function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.includes('postgres') ?? false
  } catch {
    return false
  }
}
