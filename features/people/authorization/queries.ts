import { and, desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { account } from '@/db/schema/account'
import { authorization } from '@/db/schema/authorization'
import { storedFile } from '@/db/schema/file'

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

export type GivenAuthorization = Awaited<ReturnType<typeof readAuthorizationsOf>>[number]
