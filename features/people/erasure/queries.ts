import { desc, eq, max, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { account } from '@/db/schema/account'
import { erasedSignature, erasure } from '@/db/schema/erasure'
import { signature } from '@/db/schema/pledge'
import type { Person } from '@/lib/actor'
import { canErase, type ErasureOutlook, keptFrom, keptUntil } from '../policy'

/** What is ahead of the person behind an account; null for who may not erase them. */
export async function readErasureOutlook(
  actor: Person,
  accountId: string,
  now = new Date(),
): Promise<ErasureOutlook | null> {
  if (!canErase(actor, accountId)) return null
  const from = keptFrom(now).toISOString()
  const [signed] = await db()
    .select({
      due: sql<number>`count(*) filter (where ${signature.signedAt} < ${from}::timestamptz)::int`,
      kept: sql<number>`count(*) filter (where ${signature.signedAt} >= ${from}::timestamptz)::int`,
      last: max(signature.signedAt),
    })
    .from(signature)
    .leftJoin(erasedSignature, eq(erasedSignature.signatureId, signature.id))
    .where(sql`${signature.accountId} = ${accountId} and ${erasedSignature.signatureId} is null`)
  const [last] = await db()
    .select({ at: erasure.at })
    .from(erasure)
    .innerJoin(account, eq(account.personId, erasure.personId))
    .where(eq(account.id, accountId))
    .orderBy(desc(erasure.at))
    .limit(1)
  const { due, kept, last: newest } = signed!
  return { due, kept, keptUntil: kept > 0 && newest ? keptUntil(newest) : null, erasedAt: last?.at ?? null }
}
