import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Owner, placeOf } from '@/db/embedded-postgres/place'
import { findPrograms, missingPrograms } from './debian-programs'

/** Where the stack lives and with which programs; `owner` is the unprivileged user where root starts it. */
export type HaPlace = { folder: string; bin: string; programs: Programs; owner: Owner | undefined }

const packages = { etcd: 'etcd-server', patroni: 'patroni', haproxy: 'haproxy', pgbouncer: 'pgbouncer' }
type Programs = Record<keyof typeof packages, string>

/** Finds every program, and makes a temporary folder. Throws with the command that installs what is missing. */
export async function makePlace(): Promise<HaPlace> {
  const programs = findPrograms(packages)
  const bin = await postgresFolder()
  const { owner } = placeOf('ha', '')
  const folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-ha-'))
  await chmod(folder, 0o755)
  if (owner) await chown(folder, owner.uid, owner.gid)
  return { folder, bin, programs, owner }
}

/** Makes a folder inside, of the unprivileged user alone. */
export async function makeFolder({ folder, owner }: HaPlace, name: string): Promise<string> {
  const made = path.join(folder, name)
  await mkdir(made, { mode: 0o700 })
  if (owner) await chown(made, owner.uid, owner.gid)
  return made
}

export const removePlace = ({ folder }: HaPlace) =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 })

// Debian keeps the server of every major version in a folder of its own, outside of PATH.
async function postgresFolder(): Promise<string> {
  const root = '/usr/lib/postgresql'
  const versions = (await readdir(root).catch(() => [])).map(Number).filter((version) => version >= 15)
  const newest = versions.sort((one, other) => other - one).map((version) => `${root}/${version}/bin`)
  const bin = newest.find((folder) => existsSync(`${folder}/postgres`))
  if (!bin) throw new Error(missingPrograms(['postgres'], ['postgresql-15']))
  return bin
}
