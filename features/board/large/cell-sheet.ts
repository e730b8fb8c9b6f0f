import { type UnitStatus, unitStatusNames } from '@/lib/vi'
import type { BoardUnit } from '../board'
import { cell } from './mosaic'

const statuses = Object.keys(unitStatusNames) as UnitStatus[]
/** Beside its status a cell says whether the unit is overdue, and whether the filter leaves it. */
const looks = 4
const faint = 0.2

export type Sheet = { image: HTMLCanvasElement; scale: number }

/** The place of a unit's look on the sheet. */
export const lookOf = ({ status, overdue }: BoardUnit, lit: boolean) =>
  statuses.indexOf(status) * looks + Number(overdue) * 2 + Number(lit)

/** The theme's colours, as an element has them. */
export const colorsOf = (element: Element) => {
  const style = getComputedStyle(element)
  return (name: string) => style.getPropertyValue(`--color-${name}`)
}

/** Every look that a cell can have, side by side, for a screen of `scale` dots a pixel. */
export function drawSheet(canvas: HTMLCanvasElement, scale: number): Sheet {
  const image = document.createElement('canvas')
  image.width = statuses.length * looks * cell * scale
  image.height = cell * scale
  const context = image.getContext('2d')!
  const color = colorsOf(canvas)
  statuses.forEach((status, index) => {
    for (let look = 0; look < looks; look++) {
      context.setTransform(scale, 0, 0, scale, (index * looks + look) * cell * scale, 0)
      context.globalAlpha = look % 2 === 0 ? faint : 1
      drawCell(context, status, color)
      if (look >= 2) fillCorner(context, color('overdue'))
    }
  })
  return { image, scale }
}

type Draw = (context: CanvasRenderingContext2D, color: (name: string) => string) => void

// As the status tags have it: never by colour alone.
const forms: Record<UnitStatus, Draw> = {
  not_opened: (context, color) => frame(context, color('control'), 1),
  viewed: (context, color) => fill(context, 3, color('viewed')),
  proposal: (context, color) => {
    context.setLineDash([2, 1.5])
    frame(context, color('proposal'), 1.5)
    context.setLineDash([])
  },
  acknowledged: (context, color) => frame(context, color('acknowledged'), 2.5),
  signed: check,
  resigned: check,
  paper: (context, color) => {
    fill(context, 0, color('signed'))
    fill(context, 3, color('white'))
  },
  resign_needed: (context, color) => {
    frame(context, color('resign'), 1)
    context.strokeStyle = color('resign')
    context.strokeRect(2.5, 2.5, cell - 5, cell - 5)
  },
}

const backgrounds: Partial<Record<UnitStatus, string>> = {
  not_opened: 'not-opened-bg',
  viewed: 'viewed-bg',
  proposal: 'proposal-bg',
  acknowledged: 'acknowledged-bg',
  resign_needed: 'resign-bg',
}

function drawCell(context: CanvasRenderingContext2D, status: UnitStatus, color: (name: string) => string) {
  const background = backgrounds[status]
  if (background) fill(context, 0, color(background))
  forms[status](context, color)
}

function fill(context: CanvasRenderingContext2D, inset: number, style: string) {
  context.fillStyle = style
  context.fillRect(inset, inset, cell - 2 * inset, cell - 2 * inset)
}

function frame(context: CanvasRenderingContext2D, style: string, width: number) {
  context.strokeStyle = style
  context.lineWidth = width
  context.strokeRect(width / 2, width / 2, cell - width, cell - width)
  context.lineWidth = 1
}

function check(context: CanvasRenderingContext2D, color: (name: string) => string) {
  fill(context, 0, color('signed'))
  context.strokeStyle = 'white'
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(2, 5)
  context.lineTo(4.25, 7.25)
  context.lineTo(8, 3)
  context.stroke()
  context.lineWidth = 1
}

function fillCorner(context: CanvasRenderingContext2D, style: string) {
  context.fillStyle = style
  context.beginPath()
  context.moveTo(cell / 2, 0)
  context.lineTo(cell, 0)
  context.lineTo(cell, cell / 2)
  context.fill()
}
