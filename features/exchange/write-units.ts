import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { pledge, unitName } from '@/db/schema/roster'
import type { CurrentRows, CurrentUnit } from './current-rows'
import type { Checked } from './sheet-row'
import { type Change, change, chunks, make } from './undo'

type Campaign = { id: string; issuingBodyId: string }

/** Writes blocks, units, their names and their places in the campaign; gives what it did. */
export async function writeUnits(
  tx: Transaction,
  campaign: Campaign,
  rows: readonly Checked<'units', CurrentUnit>[],
  current: CurrentRows,
): Promise<Change[]> {
  const touched = rows.filter(({ status }) => status !== 'same')
  if (touched.length === 0) return []
  const changes: Change[] = []
  const blockIds = await writeBlocks(tx, campaign.id, rows, current, changes)

  const unitIds = new Map(current.units.map(({ code, id }) => [code, id]))
  const fresh = touched.filter(({ row }) => !unitIds.has(row.code!))
  const { issuingBodyId } = campaign
  const codes = fresh.map(({ row }) => row.code!)
  const units = codes.map((code) => ({ issuingBodyId, code }))
  const made = await make(tx, changes, 'unit', units)
  for (const [index, id] of made.entries()) unitIds.set(codes[index]!, id)
  for (const part of chunks(fresh)) {
    const names = part.map(({ row: { code, name, shortName, validFrom } }) => ({
      unitId: unitIds.get(code!)!,
      name,
      shortName: shortName!,
      validFrom: validFrom!,
    }))
    await tx.insert(unitName).values(names)
    changes.push({ made: 'unitName', of: names.map(({ unitId, validFrom }) => ({ unitId, validFrom })) })
  }
  const isFresh = new Set(fresh)
  for (const one of touched)
    if (!isFresh.has(one)) await writeName(tx, unitIds.get(one.row.code!)!, one.row, changes)

  const placed = touched.filter(({ before }) => before?.pledgeId)
  // Places are held once at any moment: those that change are vacated first.
  for (const { row, before } of placed) {
    if (before!.row && before!.row.position !== row.position)
      await tx
        .update(pledge)
        .set({ position: sql`-${pledge.position}` })
        .where(eq(pledge.id, before!.pledgeId!))
  }
  for (const { row, before } of placed) {
    const { position, headTitle, collective, blockCode } = row
    const earlier = before!.row
    const then = {
      position: earlier?.position ?? null,
      headTitle: earlier?.headTitle ?? null,
      collective: earlier?.collective ?? null,
      blockId: earlier ? (blockIds.get(earlier.blockCode!) ?? null) : null,
    }
    const now = { position, headTitle, collective, blockId: blockIds.get(blockCode!)! }
    await change(tx, changes, 'pledge', before!.pledgeId!, then, now)
  }
  const arriving = touched.filter(({ before }) => !before?.pledgeId)
  const places = arriving.map(({ row: { code, blockCode, position, headTitle, collective } }) => ({
    campaignId: campaign.id,
    unitId: unitIds.get(code!)!,
    blockId: blockIds.get(blockCode!)!,
    position: position!,
    headTitle,
    collective,
  }))
  await make(tx, changes, 'pledge', places)
  return changes
}

async function writeBlocks(
  tx: Transaction,
  campaignId: string,
  rows: readonly Checked<'units', CurrentUnit>[],
  { blocks }: CurrentRows,
  changes: Change[],
): Promise<Map<string, string>> {
  const ids = new Map(blocks.map(({ code, id }) => [code, id]))
  const wanted = new Map(rows.map(({ row }) => [row.blockCode!, { name: row.blockName, layout: row.layout }]))
  let position = Math.max(0, ...blocks.map((one) => one.position))
  for (const [code, facts] of wanted) {
    const stored = blocks.find((one) => one.code === code)
    if (stored) {
      const { name, layout } = stored
      await change(tx, changes, 'block', stored.id, { name, layout }, facts)
    } else {
      const [id] = await make(tx, changes, 'block', [{ campaignId, code, position: ++position, ...facts }])
      ids.set(code, id!)
    }
  }
  return ids
}

async function writeName(
  tx: Transaction,
  unitId: string,
  row: Checked<'units', CurrentUnit>['row'],
  changes: Change[],
): Promise<void> {
  const of = { unitId, validFrom: row.validFrom! }
  const after = { name: row.name, shortName: row.shortName! }
  const where = and(eq(unitName.unitId, unitId), eq(unitName.validFrom, of.validFrom))
  const [stored] = await tx
    .select({ name: unitName.name, shortName: unitName.shortName })
    .from(unitName)
    .where(where)
  if (stored?.name === after.name && stored.shortName === after.shortName) return
  if (stored) {
    await tx.update(unitName).set(after).where(where)
    changes.push({ changed: 'unitName', of, before: stored, after })
  } else {
    await tx.insert(unitName).values({ ...of, ...after })
    changes.push({ made: 'unitName', of: [of] })
  }
}
