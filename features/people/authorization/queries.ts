import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { account } from '@/db/schema/account'
import { authorization } from '@/db/schema/authorization'
import { storedFile } from '@/db/schema/file'
import { unitNamesNow } from '@/db/unit-names'
import type { Person } from '@/lib/actor'
import { dayOf } from '@/lib/dates'

/** What one of a unit's leaders has been authorized to sign, newest first, the withdrawn included. */
export const readAuthorizationsOf = (accountId: string) =>
  db()
    .select({
      id: authorization.id,
      authority: authorization.authority,
      title: authorization.title,
      scope: authorization.scope,
      document: authorization.document,
      startsOn: authorization.startsOn,
      endsOn: authorization.endsOn,
      withdrawnAt: authorization.withdrawnAt,
      fileId: authorization.documentFileId,
      fileName: storedFile.name,
    })
    .from(authorization)
    .innerJoin(
      account,
      and(eq(account.personId, authorization.personId), eq(account.unitId, authorization.unitId)),
    )
    .leftJoin(storedFile, eq(storedFile.id, authorization.documentFileId))
    .where(eq(account.id, accountId))
    .orderBy(desc(authorization.startsOn), desc(authorization.id))

/** The authorizations by which the person may sign today. */
export function readAuthorizations({ personId }: Person, now = new Date()) {
  const names = unitNamesNow(now)
  const today = dayOf(now)
  return db()
    .select({
      id: authorization.id,
      unitName: names.name,
      title: authorization.title,
      scope: authorization.scope,
      document: authorization.document,
      startsOn: authorization.startsOn,
      endsOn: authorization.endsOn,
    })
    .from(authorization)
    .innerJoin(names, eq(names.unitId, authorization.unitId))
    .where(
      and(
        eq(authorization.personId, personId),
        sql`in_term(${authorization.startsOn}, ${authorization.endsOn}, ${authorization.withdrawnAt}, ${today})`,
      ),
    )
    .orderBy(asc(authorization.startsOn))
}
