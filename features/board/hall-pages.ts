import { formatCount } from '@/lib/decimal'
import { groupBy } from '@/lib/group'
import { type BoardBlock, isLarge } from './board'
import type { HallBoard, HallUnit } from './hall'

export const tilesOnPage = 20

/** What a tile says: a unit, or a block with how far it has come. */
export type HallTile = HallUnit & { progress?: string }

export type HallPage = {
  block: BoardBlock
  units: HallTile[]
  /** Which part of its block this is, from 1, and of how many. */
  part: number
  parts: number
  columns: 2 | 3 | 4
}

/**
 * The pages of the hall's screen: blocks in the order of protocol, long ones in parts of nearly equal length. In front of
 * more units than anyone can wait for stand pages of the blocks as tiles; `turned` is how many the screen turns through.
 */
export function hallPages(hall: HallBoard): { pages: HallPage[]; turned: number } {
  const byBlock = groupBy(hall.units, ({ block }) => block)
  const own = hall.blocks.flatMap((block) => inParts(block, byBlock.get(block.code) ?? []))
  if (!isLarge(hall)) return { pages: own, turned: own.length }
  const overview = inParts({ code: '', name: 'Các khối', ...hall.totals }, hall.blocks.map(blockTile))
  return { pages: [...overview, ...own], turned: overview.length }
}

function inParts(block: BoardBlock, tiles: HallTile[]): HallPage[] {
  const parts = Math.ceil(tiles.length / tilesOnPage)
  const size = Math.ceil(tiles.length / parts)
  return Array.from({ length: parts }, (_, index) => {
    const own = tiles.slice(index * size, (index + 1) * size)
    return { block, units: own, part: index + 1, parts, columns: columnsFor(own.length) }
  })
}

const blockTile = ({ code, name, units, signed }: BoardBlock): HallTile => ({
  code,
  name,
  shortName: name,
  block: '',
  signed: units > 0 && signed === units,
  progress: `${formatCount(signed)}/${formatCount(units)} đã ký`,
})

/** The page of the unit that has signed most recently, by the units before and after; -1 when none has. */
export function pageOfNewSignature(before: readonly HallUnit[], pages: readonly HallPage[]): number {
  const waited = new Set(before.filter((unit) => !unit.signed).map((unit) => unit.code))
  return pages.findLastIndex(({ units }) => units.some((unit) => unit.signed && waited.has(unit.code)))
}

const columnsFor = (tiles: number) => (tiles <= 6 ? 2 : tiles <= 12 ? 3 : 4)
