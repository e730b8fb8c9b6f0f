import type { BoardBlock } from './board'
import type { HallBoard, HallUnit } from './hall'

export const tilesOnPage = 20

export type HallPage = {
  block: BoardBlock
  units: HallUnit[]
  /** Which part of its block this is, from 1, and of how many. */
  part: number
  parts: number
  columns: 2 | 3 | 4
}

/** The pages of the hall's screen: blocks in the order of protocol, long ones in parts of nearly equal length. */
export function hallPages({ blocks, units }: HallBoard): HallPage[] {
  return blocks.flatMap((block) => {
    const own = units.filter((unit) => unit.block === block.code)
    const parts = Math.ceil(own.length / tilesOnPage)
    const size = Math.ceil(own.length / parts)
    return Array.from({ length: parts }, (_, index) => {
      const shown = own.slice(index * size, (index + 1) * size)
      return { block, units: shown, part: index + 1, parts, columns: columnsFor(shown.length) }
    })
  })
}

/** Where the unit that has signed most recently stands, told by the units before and after; -1 when none has. */
export function pageOfNewSignature(before: readonly HallUnit[], pages: readonly HallPage[]): number {
  const waited = new Set(before.filter((unit) => !unit.signed).map((unit) => unit.code))
  return pages.findLastIndex(({ units }) => units.some((unit) => unit.signed && waited.has(unit.code)))
}

const columnsFor = (tiles: number) => (tiles <= 6 ? 2 : tiles <= 12 ? 3 : 4)
