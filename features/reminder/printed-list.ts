import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { pledge, unit } from '@/db/schema/roster'
import { readBoard } from '@/features/board/queries'
import { isSigned } from '@/features/board/status'
import type { CurrentCampaign } from '@/features/campaign/queries'
import { readHeads } from './queries'

/** Every unit of the board by block, with its place in the whole and its heads' telephones, for a list on paper. */
export async function readPrintedList(current: CurrentCampaign, unsignedOnly: boolean) {
  const [{ blocks, units }, pledges] = await Promise.all([
    readBoard(db(), current),
    db()
      .select({ code: unit.code, unitId: pledge.unitId })
      .from(pledge)
      .innerJoin(unit, eq(unit.id, pledge.unitId))
      .where(eq(pledge.campaignId, current.campaign.id)),
  ])
  const unitIds = new Map(pledges.map(({ code, unitId }) => [code, unitId]))
  const heads = await readHeads([...unitIds.values()])
  const rows = units.map((row, index) => ({
    ...row,
    ordinal: index + 1,
    signed: isSigned(row.status),
    heads: heads.filter(({ unitId }) => unitId === unitIds.get(row.code)),
  }))
  return {
    units: rows.length,
    signed: rows.filter(({ signed }) => signed).length,
    blocks: blocks
      .map(({ code, name }) => {
        const own = rows.filter(({ block }) => block === code)
        return {
          code,
          name,
          units: own.length,
          signed: own.filter(({ signed }) => signed).length,
          rows: unsignedOnly ? own.filter(({ signed }) => !signed) : own,
        }
      })
      .filter(({ rows: left }) => left.length > 0),
  }
}

export type PrintedList = Awaited<ReturnType<typeof readPrintedList>>
