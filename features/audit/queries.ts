import { and, asc, count, desc, eq, gt, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { anyOf } from '@/db/any-of'
import { db } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { audit } from '@/db/schema/audit'
import { pledge } from '@/db/schema/roster'
import { unitNamesNow } from '@/db/unit-names'
import { readTroubles } from '@/features/health/queries'
import type { Actor } from '@/lib/actor'
import { zone } from '@/lib/dates'
import { matches } from '@/lib/text'
import { readLogState } from './log-state'
import type { AuditFilter, AuditQuery } from './schema'

export const pageSize = 50

/** The audit log, and the state of the log of signatures, are for the office and the administrator. */
export const canReadAudit = (actor: Actor): boolean =>
  actor.kind === 'person' && (actor.role === 'office' || actor.role === 'admin')

/** What the page "Nhật ký" says: what does not work now, how far the log of signatures has come, and the entries. */
export async function readAuditPage(actor: Actor, query: AuditQuery) {
  const [troubles, state, page] = await Promise.all([
    readTroubles(actor),
    readLogState(),
    readAuditEntries(query),
  ])
  return { troubles, state, page }
}

/** One page of the audit log under a filter, newest first, with the places where its neighbours begin. */
export async function readAuditEntries({ before, after, ...filter }: AuditQuery) {
  const filtered = await conditionOf(filter)
  const upwards = after !== undefined
  const selected = await db()
    .select()
    .from(audit)
    .where(
      and(
        filtered,
        before === undefined ? undefined : lt(audit.id, before),
        upwards ? gt(audit.id, after) : undefined,
      ),
    )
    .orderBy(upwards ? asc(audit.id) : desc(audit.id))
    .limit(pageSize)
  const rows = upwards ? selected.reverse() : selected
  const [newest, oldest] = [rows[0]?.id ?? 0, rows.at(-1)?.id ?? 0]
  const [counted] = await db()
    .select({
      total: count(),
      newer: sql<number>`count(*) filter (where ${gt(audit.id, newest)})::int`,
      older: sql<number>`count(*) filter (where ${lt(audit.id, oldest)})::int`,
    })
    .from(audit)
    .where(filtered)
  const { total, newer, older } = counted!
  return {
    entries: await withNames(rows),
    total,
    /** How many entries come before the first of the page. */
    newer: rows.length > 0 ? newer : 0,
    newerPage: newer > 0 && rows.length > 0 ? { after: newest } : null,
    olderPage: older > 0 && rows.length > 0 ? { before: oldest } : null,
  }
}

async function conditionOf({ action, person: name, unit, from, to }: AuditFilter): Promise<SQL | undefined> {
  return and(
    action === undefined ? undefined : eq(audit.action, action),
    from === undefined ? undefined : gte(audit.at, sql`${from}::date::timestamp at time zone ${zone}`),
    to === undefined ? undefined : lt(audit.at, sql`(${to}::date + 1)::timestamp at time zone ${zone}`),
    name === undefined ? undefined : ofAccounts(await accountsNamed(name)),
    unit === undefined ? undefined : await ofUnits(unit),
  )
}

/** What people did themselves, and what was done to their accounts. */
const ofAccounts = (ids: string[]) =>
  or(
    anyOf(
      audit.actor,
      ids.map((id) => `account:${id}`),
      'text',
    ),
    and(eq(audit.subject, 'account'), anyOf(audit.subjectId, ids, 'text')),
  )

/** What the people of units did, and what was done to the units' pledges. */
async function ofUnits(search: string): Promise<SQL | undefined> {
  const names = unitNamesNow()
  const units = (
    await db().select({ id: names.unitId, name: names.name, shortName: names.shortName }).from(names)
  )
    .filter(({ name, shortName }) => matches(`${name} ${shortName}`, search))
    .map(({ id }) => id)
  const [accounts, pledges] = await Promise.all([
    db().select({ id: account.id }).from(account).where(anyOf(account.unitId, units)),
    db().select({ id: pledge.id }).from(pledge).where(anyOf(pledge.unitId, units)),
  ])
  const pledgeIds = pledges.map(({ id }) => id)
  return or(
    ofAccounts(accounts.map(({ id }) => id)),
    and(eq(audit.subject, 'pledge'), anyOf(audit.subjectId, pledgeIds, 'text')),
    anyOf(sql`${audit.detail} ->> 'pledgeId'`, pledgeIds, 'text'),
  )
}

async function accountsNamed(search: string): Promise<string[]> {
  const people = await db()
    .select({ id: account.id, name: person.fullName, username: account.username })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
  return people.filter(({ name, username }) => matches(`${name} ${username}`, search)).map(({ id }) => id)
}

type Row = typeof audit.$inferSelect

/** The entries with the names that their references have today. */
async function withNames(rows: Row[]) {
  const names = unitNamesNow()
  const accountIds = rows
    .flatMap((row) => [actorAccount(row), subjectAccount(row)])
    .filter((id) => id !== null)
  const pledgeIds = rows.map(pledgeOf).filter((id) => id !== null)
  const [people, pledges] = await Promise.all([
    accountIds.length === 0
      ? []
      : db()
          .select({ id: account.id, name: person.fullName, unit: names.name })
          .from(account)
          .innerJoin(person, eq(person.id, account.personId))
          .leftJoin(names, eq(names.unitId, account.unitId))
          .where(inArray(account.id, accountIds)),
    pledgeIds.length === 0
      ? []
      : db()
          .select({ id: pledge.id, unit: names.name })
          .from(pledge)
          .innerJoin(names, eq(names.unitId, pledge.unitId))
          .where(inArray(pledge.id, pledgeIds)),
  ])
  const personOf = new Map(people.map((one) => [one.id, one]))
  const unitOf = new Map(pledges.map((one) => [one.id, one.unit]))
  return rows.map((row) => {
    const [actor, subject] = [personOf.get(actorAccount(row) ?? ''), personOf.get(subjectAccount(row) ?? '')]
    return {
      ...row,
      person: actor?.name ?? null,
      /** Whose account it is about, when that is another's than the actor's. */
      about: subject && subject.id !== actor?.id ? subject.name : null,
      unit: unitOf.get(pledgeOf(row) ?? '') ?? actor?.unit ?? subject?.unit ?? null,
    }
  })
}

const actorAccount = ({ actor }: Row) =>
  actor.startsWith('account:') ? actor.slice('account:'.length) : null
const subjectAccount = ({ subject, subjectId }: Row) => (subject === 'account' ? subjectId : null)

function pledgeOf({ subject, subjectId, detail }: Row): string | null {
  if (subject === 'pledge') return subjectId
  const named = (detail as { pledgeId?: unknown }).pledgeId
  return typeof named === 'string' ? named : null
}
