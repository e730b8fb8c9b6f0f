import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { account, person, signInSession, type signInWays } from '@/db/schema/account'
import { type Actor, type Person, system } from '@/lib/actor'
import { hashPassword } from '@/lib/password'
import { checkPassword, confirmPassword } from './credentials'
import { blockedUntil, countWrong } from './guess-limit'
import type { PasswordRefusal } from './lock'
import { canCreateAccount } from './policy'
import type { SignInRefusal } from './refusal'
import type { ChangePasswordForm, NewAccount, SignInForm } from './schema'
import { seenEverySeconds } from './session'

export type SignIn = { ok: true; sessionId: string } | SignInRefusal

/** Opens a session for whoever knows the password; `address` is the network address that asks. */
export async function signIn({ username, password, code }: SignInForm, address: string): Promise<SignIn> {
  const until = await blockedUntil(address)
  if (until) return { ok: false, reason: 'address_blocked', until }
  const checked = await checkPassword(username, password, code)
  if (checked.ok) return { ok: true, sessionId: await startSession(checked.account, 'password') }
  if (checked.reason === 'wrong' || checked.reason === 'wrong_second_code') await countWrong(address)
  return checked
}

export type SignInWay = (typeof signInWays)[number]
type SignedIn = Pick<typeof account.$inferSelect, 'id' | 'sessionVersion'>

/** Opens a session for an account that has been proved; gives its id. */
export const startSession = (account: SignedIn, way: SignInWay): Promise<string> =>
  transaction(system('sign-in'), (tx) => insertSession(tx, account, way))

/** The same inside a transaction, with its audit row. */
export async function insertSession(
  tx: Transaction,
  { id: accountId, sessionVersion }: SignedIn,
  way: SignInWay,
) {
  const [session] = await tx.insert(signInSession).values({ accountId, sessionVersion, way }).returning()
  await record(tx, { action: 'session.started', subject: 'account', subjectId: accountId, detail: { way } })
  return session!.id
}

/** Writes down that a session is in use, unless somebody just has. */
export const noteSeen = ({ sessionId }: Person): Promise<void> =>
  transaction(system('sign-in'), async (tx) => {
    await tx
      .update(signInSession)
      .set({ lastSeenAt: sql`now()` })
      .where(
        and(
          eq(signInSession.id, sessionId),
          lt(signInSession.lastSeenAt, sql`now() - make_interval(secs => ${seenEverySeconds})`),
        ),
      )
  })

/** Ends the session by which the actor is signed in. Ending it again changes nothing. */
export const signOut = (actor: Person): Promise<void> =>
  transaction(actor, async (tx) => {
    const ended = await tx
      .update(signInSession)
      .set({ endedAt: sql`now()` })
      .where(and(eq(signInSession.id, actor.sessionId), isNull(signInSession.endedAt)))
      .returning()
    if (ended.length > 0)
      await record(tx, { action: 'session.ended', subject: 'account', subjectId: actor.accountId })
  })

/** Ends all sessions of the actor, this one included, at their next request. */
export const signOutEverywhere = (actor: Person): Promise<void> =>
  transaction(actor, async (tx) => {
    await tx
      .update(account)
      .set({ sessionVersion: sql`${account.sessionVersion} + 1` })
      .where(eq(account.id, actor.accountId))
    await record(tx, {
      action: 'account.signed_out_everywhere',
      subject: 'account',
      subjectId: actor.accountId,
    })
  })

/** Changes the actor's password and ends all their sessions but this one. */
export async function changePassword(
  actor: Person,
  { current, password }: ChangePasswordForm,
): Promise<{ ok: true } | PasswordRefusal> {
  const confirmed = await confirmPassword(actor.accountId, current)
  if (!confirmed.ok) return confirmed
  const passwordHash = await hashPassword(password)
  return transaction(actor, async (tx) => {
    const [changed] = await tx
      .update(account)
      .set({ passwordHash, passwordChangedAt: sql`now()` })
      .where(and(eq(account.id, actor.accountId), eq(account.passwordHash, confirmed.account.passwordHash!)))
      .returning()
    if (!changed) return { ok: false, reason: 'wrong' }
    await tx
      .update(signInSession)
      .set({ sessionVersion: changed.sessionVersion })
      .where(eq(signInSession.id, actor.sessionId))
    await record(tx, { action: 'account.password_changed', subject: 'account', subjectId: actor.accountId })
    return { ok: true }
  })
}

type CreateAccount = { ok: true; accountId: string } | { ok: false; reason: 'not_allowed' | 'username_taken' }

/** Makes a person and their account. */
export async function createAccount(actor: Actor, input: NewAccount): Promise<CreateAccount> {
  if (!canCreateAccount(actor)) return { ok: false, reason: 'not_allowed' }
  const { fullName, password, ...rest } = input
  const passwordHash = await hashPassword(password)
  return transaction(actor, async (tx) => {
    const [taken] = await tx.select().from(account).where(eq(account.username, rest.username))
    if (taken) return { ok: false, reason: 'username_taken' }
    const [somebody] = await tx.insert(person).values({ fullName }).returning()
    const [made] = await tx
      .insert(account)
      .values({ ...rest, personId: somebody!.id, passwordHash, passwordChangedAt: sql`now()` })
      .returning()
    await record(tx, {
      action: 'account.created',
      subject: 'account',
      subjectId: made!.id,
      detail: { username: rest.username, role: rest.role },
    })
    return { ok: true, accountId: made!.id }
  })
}
