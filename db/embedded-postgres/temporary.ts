import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { lockOwner } from './lock'
import { placeOf } from './place'
import { findRunning, shutDown } from './postmaster'

const prefix = 'temporary-'

export const temporaryName = (pid: number) => `${prefix}${pid}`

/** Ends the servers and deletes the data of test runs whose process is gone. */
export async function clearAbandoned(version: string): Promise<void> {
  const base = path.dirname(placeOf(prefix, version).home)
  for (const name of await readdir(base).catch(() => [])) {
    if (!name.startsWith(prefix)) continue
    const place = placeOf(name, version)
    if (await lockOwner(place.lock)) continue
    if (await findRunning(place)) await shutDown(place)
    await rm(place.home, { recursive: true, force: true })
  }
}
