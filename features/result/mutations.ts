import { and, desc, eq } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { assignedRow } from '@/db/schema/pledge-status'
import { resultReport } from '@/db/schema/result'
import { pledge } from '@/db/schema/roster'
import { isOpenFor } from '@/features/campaign/states'
import { findGiven } from '@/features/file/queries'
import type { Person } from '@/lib/actor'
import { compareDecimals } from '@/lib/decimal'
import { refuse } from '@/lib/outcome'
import { canReport, takesResults } from './policy'
import type { ResultInput } from './schema'

/** Reports what the unit has reached by the end of a period. A correction is another report; the earlier one stays. */
export const reportResult = (actor: Person, input: ResultInput) =>
  transaction(actor, async (tx) => {
    const own = await findOwn(tx, actor, input.assignmentId)
    if (!own) return refuse('not_found')
    if (!canReport(actor, own.pledge)) return refuse('not_allowed')
    if (!takesResults(own.state)) return refuse('not_yet')
    if (input.fileId && !(await findGiven(actor, input.fileId, 'result', tx))) return refuse('file_not_found')
    const last = await lastReport(tx, input)
    if (last && saysTheSame(last, input)) return refuse('unchanged')

    const { assignmentId, period, value, note, fileId } = input
    const author = { accountId: actor.accountId, personName: actor.name }
    await tx.insert(resultReport).values({ assignmentId, period, value, note, fileId, ...author })
    await record(tx, {
      action: 'result.reported',
      subject: 'assignment',
      subjectId: assignmentId,
      campaignId: own.pledge.campaignId,
      detail: { pledgeId: own.pledge.id, period, value, corrected: last?.value },
    })
    return { ok: true as const, corrected: last !== null }
  })

/** An assignment by a published decision to the actor's unit; another unit's is not found. */
async function findOwn(tx: Transaction, { unitId }: Person, assignmentId: string) {
  if (!unitId) return null
  const [own] = await tx
    .select({ pledge, state: campaign.state })
    .from(assignedRow)
    .innerJoin(pledge, eq(pledge.id, assignedRow.pledgeId))
    .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
    .where(and(eq(assignedRow.assignmentId, assignmentId), eq(pledge.unitId, unitId)))
  return own && isOpenFor('see', own.state) ? own : null
}

async function lastReport(tx: Transaction, { assignmentId, period }: ResultInput) {
  const [last] = await tx
    .select({ value: resultReport.value, note: resultReport.note, fileId: resultReport.fileId })
    .from(resultReport)
    .where(and(eq(resultReport.assignmentId, assignmentId), eq(resultReport.period, period)))
    .orderBy(desc(resultReport.at))
    .limit(1)
  return last ?? null
}

type Said = Pick<ResultInput, 'value' | 'note' | 'fileId'>

const saysTheSame = (last: Said, now: Said) =>
  compareDecimals(last.value, now.value) === 0 &&
  last.note === now.note &&
  (now.fileId === null || now.fileId === last.fileId)
