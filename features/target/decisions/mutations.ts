import { and, eq, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { decision, target } from '@/db/schema/target'
import { findGiven } from '@/features/file/queries'
import type { Person } from '@/lib/actor'
import type { AuditAction } from '@/lib/audit-actions'
import { refuse } from '@/lib/outcome'
import { canDecide } from './policy'
import { exceededTargets, isAnswered, lockDecision } from './queries'
import type { DecisionAct, DecisionInput } from './schema'

/** Adds a decision, or changes a draft; of a published one only the PDF that it still lacks is taken. */
export const saveDecision = (actor: Person, { campaignId, decisionId, fileId, ...facts }: DecisionInput) =>
  transaction(actor, async (tx) => {
    const state = await stateOf(tx, campaignId)
    if (!state) return refuse('not_found')
    if (!canDecide(actor, state)) return refuse(actor.role === 'office' ? 'closed' : 'not_allowed')
    const found = decisionId ? await lockDecision(tx, campaignId, decisionId) : null
    if (decisionId && !found) return refuse('not_found')
    const stored = found?.decision.fileId ?? null
    if (fileId && fileId !== stored && !(await findGiven(actor, fileId, 'decision', tx)))
      return refuse('no_file')
    if (found) {
      const { id, publishedAt } = found.decision
      if (publishedAt && (stored !== null || !fileId)) return refuse('published')
      const changed = publishedAt ? { fileId } : { ...facts, fileId }
      await tx.update(decision).set(changed).where(eq(decision.id, id))
      return recordAct(tx, 'decision.edited', campaignId, id)
    }
    const id = await insertDecision(tx, campaignId, { ...facts, fileId })
    return recordAct(tx, 'decision.added', campaignId, id)
  })

/** Removes a draft that has no targets. */
export const removeDecision = (actor: Person, { campaignId, decisionId }: DecisionAct) =>
  onDraft(actor, { campaignId, decisionId }, async (tx) => {
    if ((await tx.$count(target, eq(target.decisionId, decisionId))) > 0) return refuse('not_empty')
    await tx.delete(decision).where(eq(decision.id, decisionId))
    return recordAct(tx, 'decision.removed', campaignId, decisionId)
  })

/** Publishes a draft: from then on units see what it assigns, and only an adjustment changes it. */
export const publishDecision = (actor: Person, { campaignId, decisionId }: DecisionAct) =>
  onDraft(actor, { campaignId, decisionId }, async (tx) => {
    if ((await tx.$count(target, eq(target.decisionId, decisionId))) === 0) return refuse('empty')
    const exceeded = await exceededTargets(decisionId, tx)
    if (exceeded.length > 0) return { ...refuse('exceeded'), codes: exceeded }
    await tx.update(decision).set({ publishedAt: sql`now()` }).where(eq(decision.id, decisionId))
    return recordAct(tx, 'decision.published', campaignId, decisionId)
  })

/** Takes the publishing back while no unit has said anything to it. */
export const unpublishDecision = (actor: Person, { campaignId, decisionId }: DecisionAct) =>
  transaction(actor, async (tx) => {
    const found = await lockDecision(tx, campaignId, decisionId)
    if (!found) return refuse('not_found')
    if (!canDecide(actor, found.state)) return refuse(actor.role === 'office' ? 'closed' : 'not_allowed')
    if (!found.decision.publishedAt) return refuse('changed')
    if (await isAnswered(decisionId, tx)) return refuse('answered')
    await tx.update(decision).set({ publishedAt: null }).where(eq(decision.id, decisionId))
    return recordAct(tx, 'decision.unpublished', campaignId, decisionId)
  })

type Facts = Omit<DecisionInput, 'campaignId' | 'decisionId'>

/** Adds a draft after the others; its code is the campaign's next. */
export async function insertDecision(tx: Transaction, campaignId: string, facts: Facts): Promise<string> {
  const [last] = await tx
    .select({
      position: sql<number>`coalesce(max(${decision.position}), 0)::int`,
      code: sql<number>`coalesce(max(substring(${decision.code} from '^QD([0-9]+)$')::int), 0)`,
    })
    .from(decision)
    .where(eq(decision.campaignId, campaignId))
  const [made] = await tx
    .insert(decision)
    .values({ ...facts, campaignId, code: `QD${last!.code + 1}`, position: last!.position + 1 })
    .returning({ id: decision.id })
  return made!.id
}

/** Does something within a transaction to a draft decision, which is locked; refuses where it may not be written. */
export const onDraft = <Outcome>(
  actor: Person,
  { campaignId, decisionId }: DecisionAct,
  act: (tx: Transaction) => Promise<Outcome>,
) => transaction(actor, async (tx) => (await draftRefusal(tx, actor, campaignId, decisionId)) ?? act(tx))

/** Why a decision and its targets may not be written, with the decision locked; null when they may. */
export async function draftRefusal(tx: Transaction, actor: Person, campaignId: string, decisionId: string) {
  const found = await lockDecision(tx, campaignId, decisionId)
  if (!found) return refuse('not_found')
  if (!canDecide(actor, found.state)) return refuse(actor.role === 'office' ? 'closed' : 'not_allowed')
  return found.decision.publishedAt ? refuse('published') : null
}

async function stateOf(tx: Transaction, campaignId: string) {
  const [found] = await tx
    .select({ state: campaign.state })
    .from(campaign)
    .where(and(eq(campaign.id, campaignId)))
    .for('update')
  return found?.state ?? null
}

async function recordAct(tx: Transaction, action: AuditAction, campaignId: string, decisionId: string) {
  await record(tx, { action, subject: 'decision', subjectId: decisionId, campaignId })
  return { ok: true as const }
}
