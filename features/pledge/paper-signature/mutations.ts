import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { pledge, unit } from '@/db/schema/roster'
import { isOpenFor } from '@/features/campaign/states'
import { findGiven } from '@/features/file/queries'
import { writeAct } from '@/features/log/act'
import { actNow } from '@/features/log/leaf'
import type { Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { dayOf } from '@/lib/dates'
import { refuse } from '@/lib/outcome'
import { paperAct } from '../leaves'
import type { PaperInput } from '../schema'

type AlreadySigned = { outcome: string; by: string; at: string }

/**
 * Records that a unit has signed on paper: by whom, when, and the scan, whose hash is in the log. A unit that has
 * signed here is named with who and when instead.
 */
export async function recordPaper(actor: Person, input: PaperInput) {
  if (actor.role !== 'office') return refuse('not_allowed')
  const [found] = await db()
    .select({ campaignId: pledge.campaignId, unit: unit.code, state: campaign.state })
    .from(pledge)
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
    .where(eq(pledge.id, input.pledgeId))
  if (!found) return refuse('not_found')
  if (!isOpenFor('paper', found.state)) return refuse('not_open')
  const at = new Date()
  if (input.signedOn > dayOf(at)) return refuse('in_future')
  const scan = await findGiven(actor, input.scanFileId, 'paper_scan')
  if (!scan) return refuse('no_scan')

  const { facts, detail } = actNow(actor)
  const outcome = await writeAct(
    paperAct,
    { ...facts, campaign: found.campaignId, unit: found.unit, documentHash: toHex(scan.hash) },
    { ...input, ...detail },
  )
  if (outcome.written) return { ok: true as const }
  const { answer } = outcome
  if (answer.outcome === 'already_signed') {
    const { by, at: signedAt } = answer as AlreadySigned
    return { ...refuse(answer.outcome), by, at: new Date(signedAt) }
  }
  if (
    answer.outcome === 'signed_on_paper' ||
    answer.outcome === 'not_open' ||
    answer.outcome === 'not_found'
  ) {
    return refuse(answer.outcome)
  }
  throw new Error(`the log refused a sheet of paper: ${answer.outcome}`)
}

export type PaperRefusal = Exclude<Awaited<ReturnType<typeof recordPaper>>, { ok: true }>
