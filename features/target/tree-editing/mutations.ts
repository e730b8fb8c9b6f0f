import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { target, targetGroup } from '@/db/schema/target'
import type { Person } from '@/lib/actor'
import type { AuditAction } from '@/lib/audit-actions'
import { refuse } from '@/lib/outcome'
import { removeAssignments } from '../assignments'
import { draftRefusal, onDraft } from '../decisions/mutations'
import type { TargetAct, TargetInput, TargetMove } from './schema'

/** Adds a target to a draft decision, last among its siblings, or changes one of it. */
export const saveTarget = (actor: Person, input: TargetInput) =>
  onDraft(actor, input, async (tx) => {
    const { campaignId, targetId, parentId } = input
    const own = targetId ? await findTarget(tx, input, targetId) : null
    if (targetId && !own) return refuse('not_found')
    const parent = parentId ? await findTarget(tx, input, parentId) : null
    if (parentId && (!parent || parentId === targetId)) return refuse('not_found')
    const same = and(eq(target.campaignId, campaignId), eq(target.code, input.code))
    const others = targetId ? and(same, ne(target.id, targetId)) : same
    if ((await tx.$count(target, others)) > 0) return refuse('code_taken')
    const values = await valuesOf(tx, input, parent)
    if (own) {
      await tx.update(target).set(values).where(eq(target.id, own.id))
      return recordAct(tx, 'target.edited', campaignId, own.id)
    }
    const [made] = await tx
      .insert(target)
      .values({ ...values, campaignId, position: await nextPosition(tx, campaignId) })
      .returning({ id: target.id })
    return recordAct(tx, 'target.added', campaignId, made!.id)
  })

/** Removes a target of a draft decision with what units were to get of it; its parts have to go first. */
export const removeTarget = (actor: Person, { campaignId, targetId }: TargetAct) =>
  onTarget(actor, campaignId, targetId, async (tx, own) => {
    if ((await tx.$count(target, eq(target.parentId, own.id))) > 0) return refuse('has_parts')
    await removeAssignments(tx, own.id)
    await tx.delete(target).where(eq(target.id, own.id))
    return recordAct(tx, 'target.removed', campaignId, own.id)
  })

/** Changes places with the sibling before or after. */
export const moveTarget = (actor: Person, { campaignId, targetId, by }: TargetMove) =>
  onTarget(actor, campaignId, targetId, async (tx, own) => {
    const siblings = await tx
      .select({ id: target.id, position: target.position })
      .from(target)
      .where(
        and(
          eq(target.decisionId, own.decisionId),
          own.parentId ? eq(target.parentId, own.parentId) : isNull(target.parentId),
        ),
      )
      .orderBy(target.position, target.code)
    const at = siblings.findIndex(({ id }) => id === own.id)
    const other = siblings[by === 'up' ? at - 1 : at + 1]
    if (!other) return { ok: true as const }
    const mine = siblings[at]!.position === other.position ? other.position + 1 : siblings[at]!.position
    await tx.update(target).set({ position: other.position }).where(eq(target.id, own.id))
    await tx.update(target).set({ position: mine }).where(eq(target.id, other.id))
    return recordAct(tx, 'target.edited', campaignId, own.id)
  })

/** The id of a campaign's group of this name, which is made last when there is none. */
export async function groupOf(tx: Transaction, campaignId: string, name: string): Promise<string> {
  const named = and(eq(targetGroup.campaignId, campaignId), eq(targetGroup.name, name))
  const [found] = await tx.select({ id: targetGroup.id }).from(targetGroup).where(named)
  if (found) return found.id
  const position = (await tx.$count(targetGroup, eq(targetGroup.campaignId, campaignId))) + 1
  const [made] = await tx
    .insert(targetGroup)
    .values({ campaignId, name, position })
    .returning({ id: targetGroup.id })
  return made!.id
}

type Target = typeof target.$inferSelect

async function valuesOf(tx: Transaction, input: TargetInput, parent: Target | null) {
  const { campaignId, targetId: _, group, low: valueLow, high: valueHigh, summed, ...facts } = input
  return {
    ...facts,
    groupId: parent?.groupId ?? (await groupOf(tx, campaignId, group)),
    valueLow,
    valueHigh,
    rollup: summed || facts.direction === 'composition' ? ('sum' as const) : null,
  }
}

async function findTarget(tx: Transaction, { decisionId }: TargetInput, id: string): Promise<Target | null> {
  const [found] = await tx
    .select()
    .from(target)
    .where(and(eq(target.id, id), eq(target.decisionId, decisionId)))
  return found ?? null
}

async function nextPosition(tx: Transaction, campaignId: string): Promise<number> {
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${target.position}), 0)::int` })
    .from(target)
    .where(eq(target.campaignId, campaignId))
  return last!.position + 1
}

const onTarget = <Outcome>(
  actor: Person,
  campaignId: string,
  targetId: string,
  act: (tx: Transaction, own: Target) => Promise<Outcome>,
) =>
  transaction(actor, async (tx) => {
    const [own] = await tx
      .select()
      .from(target)
      .where(and(eq(target.id, targetId), eq(target.campaignId, campaignId)))
    if (!own) return refuse('not_found')
    return (await draftRefusal(tx, actor, campaignId, own.decisionId)) ?? act(tx, own)
  })

async function recordAct(tx: Transaction, action: AuditAction, campaignId: string, targetId: string) {
  await record(tx, { action, subject: 'target', subjectId: targetId, campaignId })
  return { ok: true as const }
}
