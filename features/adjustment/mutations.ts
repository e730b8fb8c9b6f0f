import { and, eq, isNull, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { adjustment, adjustmentRow } from '@/db/schema/adjustment'
import { campaign } from '@/db/schema/campaign'
import { isOpenFor } from '@/features/campaign/states'
import { findGiven } from '@/features/file/queries'
import { insertDecision } from '@/features/target/decisions/mutations'
import { figureProblem, sameFigure } from '@/features/target/figure'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { canAdjust, canExtend } from './policy'
import { type AdjustableRow, readAdjustable } from './queries'
import type { DraftInput, ExtensionInput, NewFigure, WithdrawalInput } from './schema'

/**
 * Prepares an adjustment with a decision of its own, unpublished until the effect. What a unit has proposed over one of
 * the figures is answered with it.
 */
export async function draftAdjustment(actor: Person, { campaignId, figures, ...input }: DraftInput) {
  if (!canAdjust(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const state = await lockCampaign(tx, campaignId)
    if (!state) return refuse('not_found')
    if (!isOpenFor('adjust', state)) return refuse('not_open')
    if (input.fileId && !(await findGiven(actor, input.fileId, 'decision', tx))) return refuse('file_gone')
    const rows = await readAdjustable(campaignId, tx)
    const refusal = refusalOf(figures, rows)
    if (refusal) return refusal

    const { reason, ...named } = input
    const decisionId = await insertDecision(tx, campaignId, named)
    const [made] = await tx
      .insert(adjustment)
      .values({ campaignId, decisionId, reason, draftedBy: actor.accountId })
      .returning({ id: adjustment.id })
    await insertRows(tx, made!.id, figures, rows)
    await record(tx, {
      action: 'adjustment.drafted',
      subject: 'adjustment',
      subjectId: made!.id,
      campaignId,
      detail: { decisionId, revisions: figures.map(({ baseRevisionId }) => baseRevisionId) },
    })
    return { ok: true as const, adjustmentId: made!.id }
  })
}

/** Puts further figures under a draft's decision and reason. */
export async function extendAdjustment(actor: Person, { adjustmentId, figures }: ExtensionInput) {
  if (!canAdjust(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const [drafted] = await tx.select().from(adjustment).where(eq(adjustment.id, adjustmentId)).for('update')
    if (!drafted) return refuse('not_found')
    if (!canExtend(actor, drafted)) return refuse('not_yours')
    const { campaignId } = drafted
    const state = await lockCampaign(tx, campaignId)
    if (!state || !isOpenFor('adjust', state)) return refuse('not_open')
    const rows = await readAdjustable(campaignId, tx)
    const refusal = refusalOf(figures, rows)
    if (refusal) return refusal

    await insertRows(tx, adjustmentId, figures, rows)
    await record(tx, {
      action: 'adjustment.extended',
      subject: 'adjustment',
      subjectId: adjustmentId,
      campaignId,
      detail: { revisions: figures.map(({ baseRevisionId }) => baseRevisionId) },
    })
    return { ok: true as const, adjustmentId }
  })
}

/** Takes a draft back, or sends it back to who drafted it; figures and proposals stand as they did. */
export async function withdrawAdjustment(actor: Person, { adjustmentId, reason }: WithdrawalInput) {
  if (!canAdjust(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const [drafted] = await tx.select().from(adjustment).where(eq(adjustment.id, adjustmentId)).for('update')
    if (!drafted) return refuse('not_found')
    const underWay = and(isNull(adjustment.effectiveAt), isNull(adjustment.withdrawnAt))
    const withdrawn = await tx
      .update(adjustment)
      .set({ withdrawnBy: actor.accountId, withdrawnAt: sql`now()`, withdrawnReason: reason })
      .where(and(eq(adjustment.id, adjustmentId), underWay))
      .returning({ id: adjustment.id })
    if (withdrawn.length === 0) return refuse('decided')
    await record(tx, {
      action: 'adjustment.withdrawn',
      subject: 'adjustment',
      subjectId: adjustmentId,
      campaignId: drafted.campaignId,
      detail: { draftedBy: drafted.draftedBy },
    })
    return { ok: true as const }
  })
}

/** Why these figures may not be drafted, with the row that it is about. */
function refusalOf(figures: readonly NewFigure[], rows: readonly AdjustableRow[]) {
  for (const { baseRevisionId, low, high } of figures) {
    const row = rows.find(({ revisionId }) => revisionId === baseRevisionId)
    if (!row) return { ...refuse('changed'), baseRevisionId }
    if (row.draftId) return { ...refuse('being_adjusted'), baseRevisionId }
    const problem = figureProblem(row.direction === 'range', { low, high })
    if (problem) return { ...refuse(problem), baseRevisionId }
    if (sameFigure(row, { low, high })) return { ...refuse('same_figure'), baseRevisionId }
  }
  const once = new Set(figures.map(({ baseRevisionId }) => baseRevisionId))
  return once.size === figures.length
    ? null
    : { ...refuse('changed'), baseRevisionId: figures[0]!.baseRevisionId }
}

async function insertRows(
  tx: Transaction,
  adjustmentId: string,
  figures: readonly NewFigure[],
  rows: readonly AdjustableRow[],
) {
  const proposals = new Map(rows.map(({ revisionId, proposal }) => [revisionId, proposal?.id ?? null]))
  await tx.insert(adjustmentRow).values(
    figures.map(({ baseRevisionId, low, high }) => ({
      adjustmentId,
      baseRevisionId,
      valueLow: low,
      valueHigh: high,
      proposalId: proposals.get(baseRevisionId),
    })),
  )
}

/** Drafts of one campaign are written one after the other, so that no figure is in two of them. */
async function lockCampaign(tx: Transaction, campaignId: string) {
  const [found] = await tx
    .select({ state: campaign.state })
    .from(campaign)
    .where(eq(campaign.id, campaignId))
    .for('no key update')
  return found?.state ?? null
}
