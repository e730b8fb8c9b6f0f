/** From one cell to the next, the gap between them included. */
export const pitch = 12
export const cell = 10
const headingHeight = 26
const sectionGap = 12

export type Section = { block: string; top: number; first: number; count: number }

/** Where every unit stands in a mosaic: block by block, in rows of `columns` cells. */
export type Mosaic = {
  columns: number
  height: number
  sections: Section[]
  /** The unit in each cell, and the cell of each unit, both as places in their lists. */
  unitAt: number[]
  cellOf: number[]
}

export type Point = { x: number; y: number }

/** The mosaic of units, given by the codes of their blocks, in `width` pixels; their order holds within a block. */
export function mosaicOf(blocks: { code: string }[], unitBlocks: readonly string[], width: number): Mosaic {
  const columns = Math.max(1, Math.floor((width + pitch - cell) / pitch))
  const byBlock = new Map(blocks.map(({ code }) => [code, [] as number[]]))
  unitBlocks.forEach((block, unit) => {
    byBlock.get(block)?.push(unit)
  })
  const unitAt: number[] = []
  let top = 0
  const sections = [...byBlock].map(([block, own]) => {
    const section = { block, top, first: unitAt.length, count: own.length }
    unitAt.push(...own)
    top += headingHeight + Math.ceil(own.length / columns) * pitch + sectionGap
    return section
  })
  const cellOf: number[] = []
  unitAt.forEach((unit, place) => {
    cellOf[unit] = place
  })
  return { columns, height: Math.max(0, top - sectionGap), sections, unitAt, cellOf }
}

/** The upper left corner of a cell. */
export function cornerOf({ columns, sections }: Mosaic, place: number): Point {
  const section = sectionOf(sections, place)
  const inside = place - section.first
  return {
    x: (inside % columns) * pitch,
    y: section.top + headingHeight + Math.floor(inside / columns) * pitch,
  }
}

/** The cell under a point, or -1. */
export function placeAt({ columns, sections }: Mosaic, { x, y }: Point): number {
  const section = sections.findLast(({ top }) => top <= y)
  const column = Math.floor(x / pitch)
  if (!section || column < 0 || column >= columns) return -1
  const row = Math.floor((y - section.top - headingHeight) / pitch)
  const inside = row * columns + column
  return row >= 0 && inside < section.count ? section.first + inside : -1
}

/** The cell that an arrow key leads to from another; up and down keep the column as far as the next row reaches. */
export function placeAfter(mosaic: Mosaic, place: number, key: string): number {
  const last = mosaic.unitAt.length - 1
  if (key === 'ArrowRight') return Math.min(place + 1, last)
  if (key === 'ArrowLeft') return Math.max(place - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return last
  const { x, y } = cornerOf(mosaic, place)
  const rows = rowsOf(mosaic)
  const at = rows.findIndex((row) => row.y === y)
  const row = rows[at + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0)]
  return row ? row.first + Math.min(x / pitch, row.count - 1) : place
}

const rowsOf = ({ columns, sections }: Mosaic) =>
  sections.flatMap(({ top, first, count }) =>
    Array.from({ length: Math.ceil(count / columns) }, (_, row) => ({
      y: top + headingHeight + row * pitch,
      first: first + row * columns,
      count: Math.min(columns, count - row * columns),
    })),
  )

const sectionOf = (sections: Section[], place: number): Section =>
  sections.findLast(({ first, count }) => first <= place && count > 0)!
