import { readFile } from 'node:fs/promises'
import path from 'node:path'

type Entry = { resolved?: string; optionalDependencies?: Record<string, string> }

/**
 * What would make package-lock.json fail on another machine: an address of one registry, or a native
 * package whose binary for macOS or Windows npm left out because it was made on Linux.
 */
export async function lockfileFaults(root: string): Promise<string[]> {
  const lock = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'))
  return faultsOf(lock.packages)
}

/** The same over the `packages` of a lockfile already read. */
export function faultsOf(packages: Record<string, Entry>): string[] {
  const locked = new Set(Object.keys(packages).map((at) => at.split('node_modules/').at(-1)))
  return Object.entries(packages).flatMap(([at, entry]) => [
    ...(entry.resolved ? [`${at} names a registry: ${entry.resolved}`] : []),
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => /darwin|win32|windows/.test(name) && !locked.has(name))
      .map((name) => `${at || 'the project'} lacks ${name}`),
  ])
}
