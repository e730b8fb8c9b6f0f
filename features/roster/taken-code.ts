import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { pledge, unit } from '@/db/schema/roster'

/** Whether a unit of the body, or one that stands in the campaign, has this code. */
export async function isCodeTaken(
  tx: Transaction,
  { issuingBodyId, campaignId, code }: { issuingBodyId: string; campaignId: string; code: string },
): Promise<boolean> {
  const ofBody = await tx.$count(unit, and(eq(unit.issuingBodyId, issuingBodyId), eq(unit.code, code)))
  return ofBody > 0 || (await isCodeHere(tx, campaignId, code))
}

/** Whether a unit that stands in the campaign has this code: there a unit is known by it. */
export async function isCodeHere(tx: Transaction, campaignId: string, code: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: pledge.id })
    .from(pledge)
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .where(and(eq(pledge.campaignId, campaignId), eq(unit.code, code)))
    .limit(1)
  return found !== undefined
}
