import { readFile, rm, writeFile } from 'node:fs/promises'
import { identify, type ProcessIdentity, until } from './process'

/** A second start over a data folder that a living process holds. */
export class DataFolderBusy extends Error {
  constructor(home: string, pid: number) {
    super(
      `Thư mục dữ liệu ${home} đang được một tiến trình khác sử dụng (PID ${pid}). Hãy dừng tiến trình đó, hoặc đặt DATA_DIR tới một thư mục khác.`,
    )
    this.name = 'DataFolderBusy'
  }
}

/**
 * Takes the lock file for this process and returns its release. A dead owner's lock is cleared; a
 * living owner gets `patience` milliseconds to finish, as one that is being stopped needs, then DataFolderBusy is thrown.
 */
export async function takeLock(file: string, home: string, patience = 3000): Promise<() => Promise<void>> {
  let owner: ProcessIdentity | undefined
  const taken = await until(async () => {
    owner = await lockOwner(file)
    if (owner) return false
    await rm(file, { force: true })
    return create(file)
  }, patience)
  if (!taken) throw new DataFolderBusy(home, owner?.pid ?? 0)
  return () => rm(file, { force: true })
}

/** The living process that holds the lock, if any. */
export async function lockOwner(file: string): Promise<ProcessIdentity | undefined> {
  try {
    const owner: ProcessIdentity = JSON.parse(await readFile(file, 'utf8'))
    return identify(owner.pid)?.started === owner.started ? owner : undefined
  } catch {
    return undefined
  }
}

async function create(file: string): Promise<boolean> {
  const self = JSON.stringify(identify(process.pid))
  try {
    await writeFile(file, self, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  return (await readFile(file, 'utf8')) === self
}
