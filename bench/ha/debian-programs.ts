import { existsSync } from 'node:fs'
import path from 'node:path'

const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin']

/**
 * Where the programs are, each given with the Debian package that has it. Throws with the command that installs what is
 * missing.
 */
export function findPrograms<Name extends string>(packages: Record<Name, string>): Record<Name, string> {
  const found = Object.keys(packages).map((name) => {
    const folder = folders.find((one) => existsSync(path.join(one, name)))
    return [name, folder && path.join(folder, name)] as const
  })
  const missing = found.flatMap(([name, file]) => (file ? [] : (name as Name)))
  if (missing.length > 0)
    throw new Error(
      missingPrograms(
        missing,
        missing.map((name) => packages[name]),
      ),
    )
  return Object.fromEntries(found) as Record<Name, string>
}

/** Names what is missing and how Debian gets it. */
export const missingPrograms = (programs: string[], packages: string[]): string =>
  `Thiếu chương trình: ${programs.join(', ')}. Trên Debian: apt-get install ${[...new Set(packages)].join(' ')}`
