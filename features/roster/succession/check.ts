import { eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { issuingBody } from '@/db/schema/campaign'
import { unit } from '@/db/schema/roster'
import type { Day } from '@/lib/dates'
import { isCodeTaken } from '../taken-code'
import type { SuccessionForm, Successor } from './schema'

/** Why units may not end on a day: one is not there, or has ended already. Locks them. */
export async function endedAmong(tx: Transaction, unitIds: string[], effectiveOn: Day) {
  const found = await tx.select().from(unit).where(inArray(unit.id, unitIds)).orderBy(unit.id).for('update')
  if (found.length !== unitIds.length) return 'not_found'
  return found.some(({ endsOn }) => endsOn !== null && endsOn < effectiveOn) ? 'ended' : null
}

type Successors = Pick<SuccessionForm, 'campaignId' | 'successors' | 'predecessorIds'>

export type SuccessorProblem =
  | 'twice'
  | 'own_predecessor'
  | 'successor_not_found'
  | 'successor_ended'
  | 'code_taken'

/** What is wrong with the first of the successors that may not be one. */
export async function successorProblem(
  tx: Transaction,
  { campaignId, successors, predecessorIds }: Successors,
): Promise<{ reason: SuccessorProblem; index: number } | null> {
  const seen = new Set<string>()
  for (const [index, successor] of successors.entries()) {
    const key = successor.kind === 'known' ? successor.unitId : `${successor.issuingBodyId} ${successor.code}`
    const reason = seen.has(key)
      ? 'twice'
      : successor.kind === 'known'
        ? await knownProblem(tx, successor.unitId, predecessorIds)
        : await newProblem(tx, successor, campaignId)
    if (reason) return { reason, index }
    seen.add(key)
  }
  return null
}

async function knownProblem(
  tx: Transaction,
  unitId: string,
  predecessorIds: string[],
): Promise<SuccessorProblem | null> {
  if (predecessorIds.includes(unitId)) return 'own_predecessor'
  const [found] = await tx.select().from(unit).where(eq(unit.id, unitId))
  if (!found) return 'successor_not_found'
  return found.endsOn ? 'successor_ended' : null
}

type NewSuccessor = Extract<Successor, { kind: 'new' }>

async function newProblem(
  tx: Transaction,
  { issuingBodyId, code }: NewSuccessor,
  campaignId: string,
): Promise<SuccessorProblem | null> {
  if ((await tx.$count(issuingBody, eq(issuingBody.id, issuingBodyId))) === 0) return 'successor_not_found'
  return (await isCodeTaken(tx, { issuingBodyId, campaignId, code })) ? 'code_taken' : null
}
