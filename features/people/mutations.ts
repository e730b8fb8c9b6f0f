import { and, eq, ne, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { db, type Transaction, transaction } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { erasure } from '@/db/schema/erasure'
import { unit } from '@/db/schema/roster'
import { confirmPassword } from '@/features/session/credentials'
import { isRowUsable, isUsable } from '@/features/session/term'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { canManage } from './policy'
import {
  type AccountReference,
  type EditPersonForm,
  type NewPersonForm,
  type OidcLoginForm,
  ofUnit,
} from './schema'

type Account = typeof account.$inferSelect

/** Makes a person with an account that waits for its activation. */
export async function addPerson(actor: Person, input: NewPersonForm) {
  if (!canManage(actor, input.role)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const { username, role, fullName } = input
    // Those who act for no unit have none, whatever the form still says.
    const unitId = ofUnit(role) ? input.unitId : null
    if (unitId && (await tx.$count(unit, eq(unit.id, unitId))) === 0) return refuse('unit_not_found')
    if ((await tx.$count(account, eq(account.username, username))) > 0) return refuse('username_taken')
    const made = await insertPerson(tx, { ...input, unitId })
    await recordAct(tx, 'account.created', made.accountId, { username, role, fullName })
    return { ok: true as const, ...made, username }
  })
}

/** Makes a person with an account that nobody can open before its owner has activated it. The user name must be free. */
async function insertPerson(tx: Transaction, { fullName, phone, email, ...office }: NewPersonForm) {
  const [somebody] = await tx.insert(person).values({ fullName, phone, email }).returning({ id: person.id })
  const [made] = await tx
    .insert(account)
    .values({ ...office, personId: somebody!.id })
    .returning({ id: account.id })
  return { personId: somebody!.id, accountId: made!.id }
}

/** Writes who somebody is, how they are reached, and their term of office. */
export const editPerson = (actor: Person, { accountId, fullName, phone, email, ...office }: EditPersonForm) =>
  onAccount(actor, accountId, async (tx, found) => {
    if (found.role === 'unit_head' && !office.title) return refuse('title_needed')
    const problem = isRowUsable({ ...found, ...office }) ? null : await closingProblem(tx, actor, found)
    if (problem) return refuse(problem)
    await tx.update(person).set({ fullName, phone, email }).where(eq(person.id, found.personId))
    await tx.update(account).set(office).where(eq(account.id, accountId))
    await recordAct(tx, 'account.edited', accountId, { username: found.username, fullName, ...office })
    return { ok: true as const }
  })

/** Closes an account: its sessions end at their next request. Nobody closes their own, or the last administrator's. */
export const disableAccount = (actor: Person, { accountId }: AccountReference) =>
  onAccount(actor, accountId, async (tx, found) => {
    if (found.disabledAt) return { ok: true as const }
    const problem = await closingProblem(tx, actor, found)
    if (problem) return refuse(problem)
    await tx.update(account).set({ disabledAt: sql`now()` }).where(eq(account.id, accountId))
    await recordAct(tx, 'account.disabled', accountId, { username: found.username })
    return { ok: true as const }
  })

/** Opens a closed account again. */
export const enableAccount = (actor: Person, { accountId }: AccountReference) =>
  onAccount(actor, accountId, async (tx, found) => {
    if (!found.disabledAt) return { ok: true as const }
    await tx.update(account).set({ disabledAt: null }).where(eq(account.id, accountId))
    await recordAct(tx, 'account.enabled', accountId, { username: found.username })
    return { ok: true as const }
  })

/**
 * Enters by what the identity provider knows the owner of an account, or takes it away. What was bound by an earlier use
 * is forgotten and the account's sessions end, so that nobody stays in by a login that was wrong.
 */
export async function setOidcLogin(actor: Person, { accountId, oidcLogin, password }: OidcLoginForm) {
  const [known] = await db().select({ role: account.role }).from(account).where(eq(account.id, accountId))
  if (!known) return refuse('not_found')
  if (!canManage(actor, known.role)) return refuse('not_allowed')
  const confirmed = await confirmPassword(actor.accountId, password)
  if (!confirmed.ok) return confirmed
  return transaction(actor, async (tx) => {
    const others = and(eq(account.oidcLogin, oidcLogin ?? ''), ne(account.id, accountId))
    if (oidcLogin !== null && (await tx.$count(account, others)) > 0) return refuse('login_taken')
    await tx
      .update(account)
      .set({ oidcLogin, oidcSubject: null, sessionVersion: sql`${account.sessionVersion} + 1` })
      .where(eq(account.id, accountId))
    await record(tx, {
      action: 'account.oidc_login_set',
      subject: 'account',
      subjectId: accountId,
      detail: { removed: oidcLogin === null },
    })
    return { ok: true as const }
  })
}

const onAccount = <Outcome>(
  actor: Person,
  accountId: string,
  work: (tx: Transaction, found: Account) => Promise<Outcome>,
) =>
  transaction(actor, async (tx) => {
    const [known] = await tx
      .select({ role: account.role, personId: account.personId })
      .from(account)
      .where(eq(account.id, accountId))
    if (!known) return refuse('not_found')
    if (!canManage(actor, known.role)) return refuse('not_allowed')
    if ((await tx.$count(erasure, eq(erasure.personId, known.personId))) > 0) return refuse('erased')
    // All of them and in one order, so that two administrators cannot close each other.
    const locked = known.role === 'admin' ? eq(account.role, 'admin') : eq(account.id, accountId)
    const rows = await tx.select().from(account).where(locked).orderBy(account.id).for('update')
    return work(tx, rows.find(({ id }) => id === accountId)!)
  })

/** Why an account may not be closed. */
async function closingProblem(tx: Transaction, actor: Person, { id, role }: Account) {
  if (id === actor.accountId) return 'self'
  if (role !== 'admin') return null
  const others = await tx.$count(account, and(eq(account.role, 'admin'), ne(account.id, id), isUsable()))
  return others === 0 ? 'last_admin' : null
}

const recordAct = (
  tx: Transaction,
  action: `account.${'created' | 'edited' | 'disabled' | 'enabled'}`,
  subjectId: string,
  detail: Record<string, unknown>,
) => record(tx, { action, subject: 'account', subjectId, detail })
