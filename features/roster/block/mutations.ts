import { and, asc, eq } from 'drizzle-orm'
import { record } from '@/db/audit'
import type { Transaction } from '@/db/client'
import { block, pledge } from '@/db/schema/roster'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { editRoster } from '../editing'
import { arrangeUnits, insertBlock, stepped } from '../rows'
import type { EditBlockForm, MoveBlockForm, NewBlockForm, RemoveBlockForm } from '../schema'

/** Adds a block after the last one. */
export const addBlock = (actor: Person, { campaignId, ...fields }: NewBlockForm) =>
  editRoster(actor, campaignId, async (tx) => {
    const blocks = await blocksOf(tx, campaignId)
    if (blocks.some(({ name }) => name === fields.name)) return refuse('name_taken')
    const blockId = await insertBlock(tx, { campaignId, ...fields })
    await recordBlock(tx, 'block.added', { campaignId, blockId }, fields)
    return { ok: true as const, blockId }
  })

/** Writes a block's name and the layout of its units' documents. */
export const editBlock = (actor: Person, { campaignId, blockId, ...fields }: EditBlockForm) =>
  editRoster(actor, campaignId, async (tx) => {
    const blocks = await blocksOf(tx, campaignId)
    if (!blocks.some(({ id }) => id === blockId)) return refuse('not_found')
    if (blocks.some(({ id, name }) => id !== blockId && name === fields.name)) return refuse('name_taken')
    await tx.update(block).set(fields).where(eq(block.id, blockId))
    await recordBlock(tx, 'block.edited', { campaignId, blockId }, fields)
    return { ok: true as const }
  })

/** Moves a block one place; its units move with it in the order of protocol. */
export const moveBlock = (actor: Person, { campaignId, blockId, by }: MoveBlockForm) =>
  editRoster(actor, campaignId, async (tx) => {
    const ids = (await blocksOf(tx, campaignId)).map(({ id }) => id)
    if (!ids.includes(blockId)) return refuse('not_found')
    const order = stepped(ids, ids, blockId, by)
    if (!order) return refuse('at_the_end')
    // First below zero, because every place is held once at any moment.
    for (const sign of [-1, 1])
      for (const [index, id] of order.entries())
        await tx
          .update(block)
          .set({ position: sign * (index + 1) })
          .where(eq(block.id, id))
    await arrangeUnits(tx, campaignId)
    await recordBlock(tx, 'block.moved', { campaignId, blockId }, { place: order.indexOf(blockId) + 1 })
    return { ok: true as const }
  })

/** Removes a block without units. */
export const removeBlock = (actor: Person, { campaignId, blockId }: RemoveBlockForm) =>
  editRoster(actor, campaignId, async (tx) => {
    const found = (await blocksOf(tx, campaignId)).find(({ id }) => id === blockId)
    if (!found) return refuse('not_found')
    if ((await tx.$count(pledge, eq(pledge.blockId, blockId))) > 0) return refuse('not_empty')
    await tx.delete(block).where(and(eq(block.id, blockId), eq(block.campaignId, campaignId)))
    await recordBlock(tx, 'block.removed', { campaignId, blockId }, { name: found.name })
    return { ok: true as const }
  })

const blocksOf = (tx: Transaction, campaignId: string) =>
  tx
    .select({ id: block.id, name: block.name })
    .from(block)
    .where(eq(block.campaignId, campaignId))
    .orderBy(asc(block.position))

const recordBlock = (
  tx: Transaction,
  action: `block.${'added' | 'edited' | 'moved' | 'removed'}`,
  { campaignId, blockId }: RemoveBlockForm,
  detail: Record<string, unknown>,
) => record(tx, { action, subject: 'block', subjectId: blockId, campaignId, detail })
