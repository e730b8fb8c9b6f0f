import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { account, person, signInSession } from '@/db/schema/account'
import type { Person } from '@/lib/actor'
import { sessionHours } from './session'

/**
 * Who is behind a session, as the database knows them now; null when the session has ended, is too old or
 * is of an earlier version of the account, or when the account is disabled.
 */
export async function personOfSession(sessionId: string): Promise<Person | null> {
  const [found] = await db()
    .select({
      accountId: account.id,
      personId: person.id,
      sessionId: signInSession.id,
      username: account.username,
      name: person.fullName,
      role: account.role,
      unitId: account.unitId,
      title: account.title,
    })
    .from(signInSession)
    .innerJoin(account, eq(account.id, signInSession.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(
      and(
        eq(signInSession.id, sessionId),
        eq(signInSession.sessionVersion, account.sessionVersion),
        isNull(signInSession.endedAt),
        gt(signInSession.startedAt, sql`now() - make_interval(hours => ${sessionHours})`),
        isNull(account.disabledAt),
      ),
    )
  return found ? { kind: 'person', ...found } : null
}
