import { randomUUID } from 'node:crypto'
import { record } from '@/db/audit'
import { acknowledgement } from '@/db/schema/target'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { changePledge } from '../change'
import { canSign } from '../policy'
import { readRows } from '../queries'

/**
 * "Tiếp nhận": the head takes in the rows on screen in one act; each keeps who and when. A row that was adjusted
 * since (`changed`) stops the whole act, so that nobody takes in a figure they did not see.
 */
export const acknowledgeTargets = (actor: Person, input: { pledgeId: string; revisionIds: string[] }) =>
  changePledge(actor, input.pledgeId, canSign, async (tx, state) => {
    const rows = await readRows(tx, input.pledgeId, input.revisionIds)
    if (rows.length !== new Set(input.revisionIds).size) return refuse('changed')

    const open = rows.filter((row) => row.acknowledgedAt === null)
    if (open.length === 0) return { ok: true as const, count: 0 }
    const actId = randomUUID()
    const by = { actId, accountId: actor.accountId, personName: actor.name }
    await tx.insert(acknowledgement).values(open.map(({ revisionId }) => ({ revisionId, ...by })))
    await record(tx, {
      action: 'target.acknowledged',
      subject: 'pledge',
      subjectId: input.pledgeId,
      campaignId: state.campaign.id,
      detail: { actId, revisions: open.map((row) => row.revisionId) },
    })
    return { ok: true as const, count: open.length }
  })
