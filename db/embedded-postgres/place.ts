import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const checkout = path.resolve(import.meta.dirname, '../..')

export type Owner = { uid: number; gid: number }

export type Place = ReturnType<typeof placeOf>

/**
 * Where one embedded database keeps its files: DATA_DIR when set, else `.data` of the checkout,
 * else, for root, a folder of this checkout under /var/lib. Postgres refuses to run as root, so it
 * runs as `owner` there, who could not read a checkout below a 0700 folder.
 */
export function placeOf(name: string, version: string) {
  const owner = process.getuid?.() === 0 ? nobody() : undefined
  const base = dataFolder(owner !== undefined)
  const home = path.join(base, name)
  return {
    binaries: path.join(base, `postgres-${version}`),
    home,
    data: path.join(home, 'data'),
    log: path.join(home, 'postgres.log'),
    lock: path.join(home, 'lock'),
    port: path.join(home, 'port'),
    password: path.join(home, 'password'),
    owner,
  }
}

function dataFolder(asRoot: boolean): string {
  if (process.env.DATA_DIR) return path.resolve(process.env.DATA_DIR)
  if (!asRoot) return path.join(checkout, '.data')
  return path.join('/var/lib/giao-uoc', createHash('sha256').update(checkout).digest('hex').slice(0, 12))
}

function nobody(): Owner {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(-?\d+):(-?\d+):/m)
  const unsigned = (id: string | undefined) => Number(id ?? 65534) >>> 0
  return { uid: unsigned(line?.[1]), gid: unsigned(line?.[2]) }
}
