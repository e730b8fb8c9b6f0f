import { and, eq, sql } from 'drizzle-orm'
import { anyOf } from '@/db/any-of'
import { db, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { system } from '@/lib/actor'
import { gather } from '@/lib/gather'
import { hashPassword, verifyPassword } from '@/lib/password'
import { processWide } from '@/lib/process-wide'
import { countWrongFor, lockRefusal, type PasswordRefusal, unlocked } from './lock'
import { checkSecondFactor } from './second-factor/check'
import { isRowUsable, isUsable } from './term'
import { workQueue } from './work-queue'

export type PasswordCheck = { ok: true; account: typeof account.$inferSelect } | PasswordRefusal

/** The password was right, and the authenticator's code is missing or wrong. */
export type SecondFactorRefusal = { ok: false; reason: 'code_needed' | 'wrong_second_code' }

// One argon2 verification takes 46 MiB and a core: the whole process shares these turns.
const verifyInTurn = processWide('password checks', () => workQueue({ atOnce: 2, waiting: 64 }))

const signIn = system('sign-in')
const nobody = '00000000-0000-0000-0000-000000000000'
let decoy: Promise<string> | undefined

/**
 * Whether `password` opens the account named `username`. Five wrong ones in a row lock the account for 15
 * minutes, in the database, whatever process they reach. A name that nobody has and an account that is
 * disabled or out of its term are wrong like any other, after the same work. Where the account has a second factor, its
 * code has to be right too, and wrong ones lock like wrong passwords.
 */
export async function checkPassword(
  username: string,
  password: string,
  code?: string,
): Promise<PasswordCheck | SecondFactorRefusal> {
  const verified = await verify(await findByUsername(username), password)
  if (!verified.ok) return verified
  const second = await checkSecondFactor(verified.id, code)
  if (second === 'needed') return { ok: false, reason: 'code_needed' }
  if (second !== 'wrong') return pass(verified.id, verified.hash)
  const counted = await countWrongFor(verified.id)
  return counted.reason === 'wrong' ? { ok: false, reason: 'wrong_second_code' } : counted
}

/** The same for somebody signed in already, who confirms an act by password: same counting, same lock. */
export async function confirmPassword(accountId: string, password: string): Promise<PasswordCheck> {
  const verified = await verify(await findById(accountId), password)
  return verified.ok ? pass(verified.id, verified.hash) : verified
}

type Verified = { ok: true; id: string; hash: string } | PasswordRefusal

const guarded = { row: account, locked: sql<boolean>`coalesce(${account.lockedUntil} > now(), false)` }
type Guarded = { row: typeof account.$inferSelect; locked: boolean }

async function findByUsername(username: string): Promise<Guarded | undefined> {
  const [found] = await db().select(guarded).from(account).where(eq(account.username, username))
  return found
}

const findById = gather(async (ids: string[]) => {
  const found = await db().select(guarded).from(account).where(anyOf(account.id, ids))
  return new Map(found.map((one) => [one.row.id, one]))
})

async function verify(found: Guarded | undefined, password: string): Promise<Verified> {
  if (found?.locked) return { ok: false, reason: 'locked', until: found.row.lockedUntil! }
  const usable = found?.row.passwordHash && isRowUsable(found.row) ? found.row : undefined
  decoy ??= hashPassword('nobody has this account')
  const stored = usable?.passwordHash ?? (await decoy)
  const turn = await verifyInTurn(() => verifyPassword(stored, password))
  if (!turn.ok) return turn
  return usable && turn.value
    ? { ok: true, id: usable.id, hash: stored }
    : countWrongFor(usable?.id ?? nobody)
}

// Guesses that arrive together are all verified, but after the lock not even the right one passes. Without wrong ones
// before it nothing is written, so that confirming a signature costs no commit of its own.
async function pass(id: string, verified: string): Promise<PasswordCheck> {
  const found = await findById(id)
  if (!found || found.locked || found.row.passwordHash !== verified || !isRowUsable(found.row)) {
    return lockRefusal(db(), id)
  }
  const { row } = found
  if (row.failedAttempts === 0 && row.lockedUntil === null) return { ok: true, account: row }
  const unchanged = and(eq(account.id, id), eq(account.passwordHash, verified), isUsable(), unlocked)
  const forgiven = { failedAttempts: 0, lockedUntil: null }
  const [passed] = await transaction(signIn, (tx) =>
    tx.update(account).set(forgiven).where(unchanged).returning(),
  )
  return passed ? { ok: true, account: passed } : lockRefusal(db(), id)
}
