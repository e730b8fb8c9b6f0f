import type { Transaction } from '@/db/client'
import type { campaign } from '@/db/schema/campaign'
import { block, pledge, unit, unitName } from '@/db/schema/roster'
import { collectiveOfBlock, type Demonstration, layoutOfBlock } from './texts'

/** Ids by code: what the rest of the demonstration hangs on. */
export type Pledges = Map<string, { pledgeId: string; unitId: string }>

export async function insertRoster(
  tx: Transaction,
  data: Demonstration,
  { id: campaignId, issuingBodyId }: typeof campaign.$inferSelect,
): Promise<Pledges> {
  const blocks = await tx
    .insert(block)
    .values(
      data.blocks.map(({ code, name, order }) => ({
        campaignId,
        code,
        name,
        position: order,
        layout: layoutOfBlock[code] ?? 'state',
      })),
    )
    .returning()
  const blockId = new Map(blocks.map((row) => [row.code, row.id]))
  const units = await tx
    .insert(unit)
    .values(data.units.map(({ code }) => ({ issuingBodyId, code })))
    .returning()
  const unitId = new Map(units.map((row) => [row.code, row.id]))

  await tx.insert(unitName).values(
    data.units.map((row) => ({
      unitId: unitId.get(row.code)!,
      name: row.name,
      shortName: row.short_name,
      validFrom: '2014-04-01',
    })),
  )
  const pledges = await tx
    .insert(pledge)
    .values(
      data.units.map((row) => ({
        campaignId,
        unitId: unitId.get(row.code)!,
        blockId: blockId.get(row.block)!,
        position: row.order,
        headTitle: row.head_title,
        collective: collectiveOfBlock[row.block] ?? null,
      })),
    )
    .returning({ id: pledge.id, unitId: pledge.unitId })
  const pledgeId = new Map(pledges.map((row) => [row.unitId, row.id]))
  return new Map(units.map(({ code, id }) => [code, { unitId: id, pledgeId: pledgeId.get(id)! }]))
}
