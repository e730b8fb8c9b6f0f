import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { removeEmbedded, startEmbedded } from '@/db/embedded'
import { findPackage } from '@/db/embedded-postgres/binaries'
import { type Place, placeOf } from '@/db/embedded-postgres/place'
import { findRunning, launch, superuser } from '@/db/embedded-postgres/postmaster'
import { until } from '@/db/embedded-postgres/process'
import { migrate } from '@/db/migrate'

const name = 'faults'

/** A durable Postgres that may be hurt, with what its servers find in their environment. */
export type Ground = {
  env: Record<string, string>
  url: URL
  /** Whether its data lies on a small disk of its own, which may be filled. */
  small: boolean
  /** Runs statements as Postgres' superuser, on a connection of their own. */
  asSuperuser: <T>(work: (sql: postgres.Sql) => Promise<T>) => Promise<T>
  fillDisk: () => Promise<void>
  /** Gives the disk its room back and starts Postgres again where it has ended. */
  freeDisk: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts it, empty and migrated. With `small`, only root can: its data then lies on a tmpfs of its own. */
export async function startGround(small: boolean): Promise<Ground> {
  await removeEmbedded(name)
  const place = placeOf(name, (await findPackage()).version)
  if (small) await mountDisk(place)
  const database = await startEmbedded({ name })
  const keys = await mkdtemp(path.join(tmpdir(), 'giao-uoc-faults-'))
  const url = new URL(database.url)
  const env = {
    DATABASE_URL: database.url,
    DATABASE_ROLE: (await migrate(database.url)) ?? '',
    DATA_DIR: keys,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    AUTH_TRUST_HOST: '1',
  }
  const asSuperuser: Ground['asSuperuser'] = async (work) => {
    const sql = postgres(superuserUrl(url), { max: 1, connect_timeout: 2, onnotice: () => {} })
    return work(sql).finally(() => sql.end({ timeout: 1 }))
  }
  if (small) await asSuperuser(keepLogSmall)
  const ballast = path.join(place.data, 'ballast')
  return {
    env,
    url,
    small,
    asSuperuser,
    fillDisk: async () => {
      const { bavail, bsize } = await statfs(place.data)
      await writeFile(ballast, Buffer.alloc(bavail * bsize)).catch(ignoreFull)
      await writeFile(`${ballast}.rest`, Buffer.alloc(bsize)).catch(ignoreFull)
    },
    freeDisk: async () => {
      await rm(ballast, { force: true })
      await rm(`${ballast}.rest`, { force: true })
      await bringBack(place, Number(url.port), asSuperuser)
    },
    stop: async () => {
      await database.stop()
      if (small) execFileSync('umount', [place.home])
      await removeEmbedded(name)
      await rm(keys, { recursive: true })
    },
  }
}

/** Whether this user may give Postgres a disk of its own. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0

async function mountDisk(place: Place): Promise<void> {
  await mkdir(place.home, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=384m,mode=0755', 'tmpfs', place.home])
}

// New segments, not used ones: otherwise the full disk would hardly ever be felt where it hurts, in the WAL.
async function keepLogSmall(sql: postgres.Sql): Promise<void> {
  await sql`alter system set max_wal_size = '48MB'`
  await sql`alter system set min_wal_size = '32MB'`
  await sql`alter system set wal_recycle = off`
  await sql`select pg_reload_conf()`
}

async function bringBack(place: Place, port: number, asSuperuser: Ground['asSuperuser']): Promise<void> {
  const answers = () =>
    asSuperuser((sql) => sql`select 1`).then(
      () => true,
      () => false,
    )
  const back = await until(async () => {
    if ((await findRunning(place)) === undefined) await launch(place, port, {})
    return answers()
  }, 20_000)
  if (!back) throw new Error('Postgres did not come back when its disk had room again')
}

function superuserUrl(url: URL): string {
  const own = new URL(url)
  own.username = superuser
  own.pathname = '/giao_uoc'
  return own.href
}

function ignoreFull(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOSPC') throw error
}
