import { and, asc, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { anyOf } from '@/db/any-of'
import { db } from '@/db/client'
import { account, person, signInSession } from '@/db/schema/account'
import type { Person } from '@/lib/actor'
import { gather } from '@/lib/gather'
import { idleMinutes, seenEverySeconds, sessionHours } from './session'
import { isUsable } from './term'

const live = and(
  eq(signInSession.sessionVersion, account.sessionVersion),
  isNull(signInSession.endedAt),
  gt(signInSession.startedAt, sql`now() - make_interval(hours => ${sessionHours})`),
  gt(
    signInSession.lastSeenAt,
    sql`now() - make_interval(mins => case when ${account.role} in ('office', 'admin')
      then ${idleMinutes.ofTheOffice}::int else ${idleMinutes.ofOthers}::int end)`,
  ),
)

const isUnseen = lt(signInSession.lastSeenAt, sql`now() - make_interval(secs => ${seenEverySeconds})`)

/**
 * Who is behind a session, as the database knows them now; null when the session has ended, is too old, has been idle
 * too long or is of an earlier version of the account, or when the account is disabled or out of its term of office.
 */
export const personOfSession = async (sessionId: string): Promise<Person | null> =>
  (await readSession(sessionId))?.person ?? null

/** Sessions that hold, by their id: who is behind each, and whether it is time to write down that it is in use. */
async function readSessions(sessionIds: string[]): Promise<Map<string, { person: Person; unseen: boolean }>> {
  const found = await db()
    .select({
      accountId: account.id,
      personId: person.id,
      sessionId: signInSession.id,
      username: account.username,
      name: person.fullName,
      role: account.role,
      unitId: account.unitId,
      title: account.title,
      unseen: sql<boolean>`${isUnseen}`,
    })
    .from(signInSession)
    .innerJoin(account, eq(account.id, signInSession.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(anyOf(signInSession.id, sessionIds), live, isUsable()))
  return new Map(
    found.map(({ unseen, ...known }) => [known.sessionId, { person: { kind: 'person', ...known }, unseen }]),
  )
}

/** The same of one session. */
export const readSession = gather(readSessions)

/** Which of these sessions somebody is behind still. */
export const liveSessions = async (sessionIds: string[]): Promise<string[]> =>
  sessionIds.length === 0 ? [] : [...(await readSessions(sessionIds)).keys()]

/** The last ten times that the person signed in, newest first. */
export async function readSignIns({ accountId, sessionId }: Person) {
  const rows = await db()
    .select({ id: signInSession.id, startedAt: signInSession.startedAt, live: sql<boolean>`${live}` })
    .from(signInSession)
    .innerJoin(account, eq(account.id, signInSession.accountId))
    .where(eq(signInSession.accountId, accountId))
    .orderBy(desc(signInSession.startedAt))
    .limit(10)
  return rows.map((row) => ({ ...row, current: row.id === sessionId }))
}

/** The user names of those who administer now. */
export async function readAdministrators(): Promise<string[]> {
  const rows = await db()
    .select({ username: account.username })
    .from(account)
    .where(and(eq(account.role, 'admin'), isUsable()))
    .orderBy(asc(account.username))
  return rows.map(({ username }) => username)
}
