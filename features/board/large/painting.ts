import { formatCount } from '@/lib/decimal'
import type { BoardBlock, BoardUnit } from '../board'
import { colorsOf, drawSheet, lookOf, type Sheet } from './cell-sheet'
import { cell, cornerOf, type Mosaic } from './mosaic'

const blank = 255
/** Between a block's name and its count, and what both need at the end of a line. */
const countGap = 12
const countWidth = 100

/** What of the mosaic is on the canvas, so that a change paints its own cells alone. */
export class Painting {
  #canvas: HTMLCanvasElement
  #mosaic: Mosaic | undefined
  #sheet: Sheet | undefined
  #painted = new Uint8Array()
  #said = ''

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
  }

  /** Shows `units`; those that are not in `lit` stand back. */
  show(
    mosaic: Mosaic,
    width: number,
    blocks: BoardBlock[],
    units: BoardUnit[],
    lit: ReadonlySet<BoardUnit> | null,
  ) {
    const context = this.#canvas.getContext('2d')
    if (!context) return
    if (mosaic !== this.#mosaic) this.#begin(context, mosaic, width)
    const { image, scale } = this.#sheet!
    mosaic.unitAt.forEach((at, place) => {
      const unit = units[at]
      if (!unit) return
      const look = lookOf(unit, lit === null || lit.has(unit))
      if (this.#painted[place] === look) return
      this.#painted[place] = look
      const { x, y } = cornerOf(mosaic, place)
      context.clearRect(x, y, cell, cell)
      context.drawImage(image, look * cell * scale, 0, cell * scale, cell * scale, x, y, cell, cell)
    })
    this.#head(context, mosaic, width, blocks)
  }

  #begin(context: CanvasRenderingContext2D, mosaic: Mosaic, width: number) {
    const scale = window.devicePixelRatio || 1
    this.#mosaic = mosaic
    if (this.#sheet?.scale !== scale) this.#sheet = drawSheet(this.#canvas, scale)
    this.#painted = new Uint8Array(mosaic.unitAt.length).fill(blank)
    this.#said = ''
    this.#canvas.width = Math.round(width * scale)
    this.#canvas.height = Math.round(mosaic.height * scale)
    context.setTransform(scale, 0, 0, scale, 0, 0)
  }

  #head(context: CanvasRenderingContext2D, { sections }: Mosaic, width: number, blocks: BoardBlock[]) {
    const counts = blocks.map(({ signed, units }) => `${formatCount(signed)}/${formatCount(units)}`)
    const said = blocks.map(({ name }, index) => `${name} ${counts[index]}`).join()
    if (said === this.#said) return
    this.#said = said
    const { fontFamily } = getComputedStyle(this.#canvas)
    context.textBaseline = 'middle'
    const color = colorsOf(this.#canvas)
    sections.forEach(({ top }, index) => {
      const [name, count] = [blocks[index]?.name ?? '', counts[index] ?? '']
      context.clearRect(0, top, width, 24)
      context.font = `600 14px ${fontFamily}`
      context.fillStyle = color('ink')
      const named = Math.min(context.measureText(name).width, width - countWidth)
      context.fillText(name, 0, top + 12, named)
      context.font = `400 14px ${fontFamily}`
      context.fillStyle = color('muted')
      context.fillText(count, named + countGap, top + 12)
    })
  }
}
