import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { account, activationLink, person } from '@/db/schema/account'
import { unitNamesNow } from '@/db/unit-names'
import { isPending } from '@/features/session/term'
import { dayOf } from '@/lib/dates'
import { hashToken } from '@/lib/token'

/** The account that a link opens; or why it opens none. */
export async function readActivation(token: string) {
  const names = unitNamesNow()
  const [found] = await db()
    .select({
      usedAt: activationLink.usedAt,
      withdrawnAt: activationLink.withdrawnAt,
      expiresAt: activationLink.expiresAt,
      expired: sql<boolean>`${activationLink.expiresAt} <= now()`,
      closed: sql<boolean>`${account.disabledAt} is not null or coalesce(${account.endsOn} < ${dayOf(new Date())}::date, false)`,
      pending: sql<boolean>`${isPending}`,
      username: account.username,
      role: account.role,
      title: account.title,
      startsOn: account.startsOn,
      fullName: person.fullName,
      unitName: names.name,
    })
    .from(activationLink)
    .innerJoin(account, eq(account.id, activationLink.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .leftJoin(names, eq(names.unitId, account.unitId))
    .where(eq(activationLink.tokenHash, hashToken(token)))
  if (!found) return { state: 'unknown' as const }
  const { usedAt, withdrawnAt, expired, closed, pending, ...owner } = found
  if (usedAt || !pending) return { state: 'used' as const }
  if (withdrawnAt) return { state: 'withdrawn' as const }
  if (expired) return { state: 'expired' as const }
  return closed ? { state: 'closed' as const } : { state: 'good' as const, owner }
}
