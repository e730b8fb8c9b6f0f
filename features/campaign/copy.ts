import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { campaign } from '@/db/schema/campaign'
import { block, pledge, unit } from '@/db/schema/roster'
import { targetGroup } from '@/db/schema/target'
import { dayOf } from '@/lib/dates'

type Campaign = typeof campaign.$inferSelect

/** The texts that a new year takes over from an earlier one; its years in the texts are the new year's. */
export function copiedTexts(from: Campaign, year: number) {
  const renewed = (text: string) => text.replaceAll(String(from.year), String(year))
  return {
    issuingBodyId: from.issuingBodyId,
    title: renewed(from.title),
    legalBases: from.legalBases,
    pledgedBefore: from.pledgedBefore,
    commonContent: from.commonContent.map(renewed),
    commitments: from.commitments.map(renewed),
    recipients: from.recipients,
    proposalsBlockSigning: from.proposalsBlockSigning,
    contactName: from.contactName,
    contactPhone: from.contactPhone,
  }
}

/** Gives a campaign the target groups of an earlier one, in their order. */
export async function copyGroups(tx: Transaction, fromId: string, toId: string): Promise<void> {
  const earlier = await tx.select().from(targetGroup).where(eq(targetGroup.campaignId, fromId))
  if (earlier.length === 0) return
  await tx
    .insert(targetGroup)
    .values(earlier.map(({ name, position }) => ({ campaignId: toId, name, position })))
}

/** Gives a campaign the blocks of an earlier one and the places of its units in them; units that ended stay behind. */
export async function copyPlaces(tx: Transaction, fromId: string, toId: string): Promise<void> {
  const earlier = await tx.select().from(block).where(eq(block.campaignId, fromId))
  if (earlier.length === 0) return
  const made = await tx
    .insert(block)
    .values(
      earlier.map(({ code, name, position, layout }) => ({ campaignId: toId, code, name, position, layout })),
    )
    .returning({ id: block.id, code: block.code })
  const blockIds = new Map(made.map(({ code, id }) => [code, id]))
  const codes = new Map(earlier.map(({ id, code }) => [id, code]))
  const places = await tx
    .select({
      unitId: pledge.unitId,
      blockId: pledge.blockId,
      position: pledge.position,
      headTitle: pledge.headTitle,
      collective: pledge.collective,
    })
    .from(pledge)
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .where(and(eq(pledge.campaignId, fromId), or(isNull(unit.endsOn), gte(unit.endsOn, dayOf(new Date())))))
  if (places.length === 0) return
  await tx.insert(pledge).values(
    places.map((place) => ({
      ...place,
      campaignId: toId,
      blockId: blockIds.get(codes.get(place.blockId)!)!,
    })),
  )
}
