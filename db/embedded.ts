import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '@/lib/free-port'
import { exists, findPackage, installBinaries } from './embedded-postgres/binaries'
import { lockOwner, takeLock } from './embedded-postgres/lock'
import { type Place, placeOf } from './embedded-postgres/place'
import { findRunning, initialize, launch, shutDown, superuser } from './embedded-postgres/postmaster'
import { until } from './embedded-postgres/process'
import { withClient } from './with-client'

const role = 'giao_uoc'

/** How the names of the servers of test runs begin. */
const temporary = 'temporary-'

export type Embedded = {
  /** Connection string of the owner of the application's database; the password is in it. */
  url: string
  /** Folder beside the data, for the secrets that belong to it. */
  home: string
  /** Ends Postgres (fast shutdown) and frees the data folder. */
  stop: () => Promise<void>
}

type Options = {
  /** Folder of the data; each name is a database server of its own. */
  name: string
  /** False gives speed and loses data at a power cut: for tests. Default true. */
  durable?: boolean
  /** Told what takes long, in Vietnamese. */
  onProgress?: (line: string) => void
}

/**
 * Starts the Postgres that comes with npm packages, or takes over the one that a killed Node left
 * running. It listens on loopback TCP only, with scram and a random password kept 0600.
 * Throws DataFolderBusy when another process holds the same data.
 */
export async function startEmbedded({ name, durable = true, onProgress }: Options): Promise<Embedded> {
  const { folder, version } = await findPackage()
  const place = placeOf(name, version)
  // The unprivileged user must be able to walk down to its data.
  if (place.owner) process.umask(0o022)
  await mkdir(place.home, { recursive: true })
  const release = await takeLock(place.lock, place.home)
  try {
    await installBinaries(folder, place.binaries)
    const password = await keep(place.password, () => randomBytes(24).toString('base64url'))
    if (!(await exists(place.data))) {
      onProgress?.('Tạo cơ sở dữ liệu PostgreSQL mới…')
      await initialize(place, password)
    }
    const actual = await bringUp(place, password, durable)
    await prepare(actual, password)
    return {
      url: urlOf(role, actual, password),
      home: place.home,
      stop: async () => {
        await shutDown(place)
        await release()
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

/**
 * A server of its own for one test run: fast, not durable, on a free port, its data gone after `stop`.
 * What killed runs left behind is cleared first.
 */
export async function startTemporary(): Promise<Embedded> {
  const { version } = await findPackage()
  await clearAbandoned(version)
  const embedded = await startEmbedded({ name: `${temporary}${process.pid}`, durable: false })
  return {
    ...embedded,
    stop: async () => {
      await embedded.stop()
      await rm(embedded.home, { recursive: true, force: true })
    },
  }
}

/** Ends the servers and deletes the data of test runs whose process is gone. */
async function clearAbandoned(version: string): Promise<void> {
  const base = path.dirname(placeOf(temporary, version).home)
  for (const name of await readdir(base).catch(() => [])) {
    if (!name.startsWith(temporary)) continue
    const place = placeOf(name, version)
    if (await lockOwner(place.lock)) continue
    if (await findRunning(place)) await shutDown(place)
    await rm(place.home, { recursive: true, force: true })
  }
}

/** Connection string of the server called `name` when it runs, whoever holds it; undefined when it does not. */
export async function findEmbedded(name: string): Promise<string | undefined> {
  const place = placeOf(name, (await findPackage()).version)
  const port = await findRunning(place)
  return port === undefined ? undefined : urlOf(role, port, await readFile(place.password, 'utf8'))
}

/** Ends the server called `name` and deletes its data. Throws DataFolderBusy when a living process holds it. */
export async function removeEmbedded(name: string): Promise<void> {
  const place = placeOf(name, (await findPackage()).version)
  if (!(await exists(place.home))) return
  await takeLock(place.lock, place.home)
  if (await findRunning(place)) await shutDown(place)
  await rm(place.home, { recursive: true, force: true })
}

/** Reads the secret in `file`, or makes it once, readable by its owner alone. */
export async function keep(file: string, make: () => string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept) return kept
  const made = make()
  await writeFile(file, made, { mode: 0o600 })
  return made
}

async function bringUp(place: Place, password: string, durable: boolean): Promise<number> {
  let port: number | undefined
  const settled = await until(async () => {
    port = await findRunning(place)
    return port === undefined || answers(port, password)
  }, 30_000)
  if (!settled) throw new Error(`PostgreSQL kèm theo đang chạy tại ${place.home} nhưng không trả lời.`)
  if (port !== undefined) return port

  const kept = Number(await keep(place.port, () => '0'))
  const free = await freePort(kept).catch(() => freePort())
  await writeFile(place.port, String(free))
  await launch(
    place,
    free,
    durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  )
  return free
}

async function answers(port: number, password: string): Promise<boolean> {
  try {
    const url = urlOf(superuser, port, password, 'postgres')
    return await withClient(url, async (sql) => (await sql`select 1`).length === 1, { connect_timeout: 2 })
  } catch {
    return false
  }
}

// The owner is no superuser, as on a server of the operator's own; it makes the role that the program serves as.
async function prepare(port: number, password: string): Promise<void> {
  await withClient(urlOf(superuser, port, password, 'postgres'), async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${role}`
    if (found) return
    const [owner] = await sql`select 1 from pg_roles where rolname = ${role}`
    if (!owner) await sql.unsafe(`create role ${role} login createdb createrole password '${password}'`)
    await sql.unsafe(`create database ${role} owner ${role}`)
  })
}

function urlOf(user: string, port: number, password: string, database = role): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}
