import { randomBytes, randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { keep, startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { loadDemonstration } from '@/db/seed/demonstration'
import { actionKeyOf } from './action-key'

/** Reads .env; what the environment already holds stays as it is. */
export function loadDotenv(dir: string): void {
  const file = path.join(dir, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/**
 * Leaves a migrated database in DATABASE_URL. Without one given, that is the embedded Postgres called
 * `name`, with the demonstration loaded and with a session secret and a demonstration password of its own.
 * `onStarted` gets the way to end Postgres as soon as it runs.
 */
export async function prepareDatabase(
  name: string,
  onStarted: (stop: () => Promise<void>) => void,
): Promise<void> {
  addressOfSignIn()
  if (process.env.DATABASE_URL) {
    process.env.GIAO_UOC_DEMO = '0'
    const { NEXTAUTH_SECRET } = process.env
    if (NEXTAUTH_SECRET) process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= actionKeyOf(NEXTAUTH_SECRET)
    serveAs(await migrate(process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL))
    return
  }
  console.log('Khởi động PostgreSQL kèm theo…')
  const database = await startEmbedded({ name, onProgress: console.log })
  onStarted(database.stop)
  serveAs(await migrate(database.url))

  const kept = (file: string, make: () => string) => keep(path.join(database.home, file), make)
  const password = await kept('demo-password', () => process.env.DEMO_PASSWORD || readablePassword())
  const { loaded } = await loadDemonstration(database.url, { password })
  if (loaded) console.log('Đã nạp dữ liệu minh họa của hội nghị ký giao ước.')
  else if (process.env.DEMO_PASSWORD && process.env.DEMO_PASSWORD !== password)
    console.warn('DEMO_PASSWORD chỉ có hiệu lực khi nạp dữ liệu lần đầu; muốn đổi, chạy "npm run db:reset".')

  process.env.DATABASE_URL = database.url
  process.env.GIAO_UOC_DEMO = '1'
  process.env.DEMO_PASSWORD = password
  process.env.NEXTAUTH_SECRET ||= await kept('session-secret', () => randomBytes(32).toString('base64url'))
}

/** The program serves in this role; through PgBouncer, which passes on none, DATABASE_ROLE names DATABASE_URL's own user. */
export function serveAs(role: string | null): void {
  if (role) process.env.DATABASE_ROLE ||= role
}

/** next-auth takes its own address from here; without PUBLIC_URL, from the address the request came to. */
export function addressOfSignIn(): void {
  if (process.env.PUBLIC_URL) process.env.NEXTAUTH_URL = process.env.PUBLIC_URL
  else process.env.AUTH_TRUST_HOST = '1'
}

/** Letters and digits that nobody mistakes for one another when reading them off a screen: 60 bits. */
export function readablePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group()].join('-')
}
