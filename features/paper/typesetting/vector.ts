import { encode } from 'uqr'
import type { Stroke } from '@/features/pledge/schema'

/** A QR code (ISO/IEC 18004, level M) as one vector path. */
export function qrCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return svg(`0 0 ${size} ${size}`, `<path d="${modules.join('')}"/>`)
}

/** An SVG picture as the typesetter takes it. */
export const svg = (viewBox: string, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${content}</svg>`

type Point = { x: number; y: number }

const margin = 4

/**
 * A drawn signature as one SVG path that is to be stroked, with the box that holds it, in the pad's own pixels.
 * Points are joined by quadratic curves through their midpoints; a single tap becomes a dot. Null for no strokes.
 */
export function strokesToPath(strokes: readonly Stroke[]): { path: string; viewBox: string } | null {
  const points = strokes.flatMap((stroke) => stroke.points)
  if (points.length === 0) return null
  const [left, top] = [lowest(points.map(({ x }) => x)), lowest(points.map(({ y }) => y))]
  const width = -lowest(points.map(({ x }) => -x)) - left
  const height = -lowest(points.map(({ y }) => -y)) - top
  return {
    path: strokes.map(({ points }) => curve(points)).join(''),
    viewBox: [left - margin, top - margin, width + 2 * margin, height + 2 * margin].map(short).join(' '),
  }
}

function curve(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = points.at(-1)
  if (!first || !last) return ''
  const bends = rest
    .slice(0, -1)
    .map((point, index) => `Q${at(point)} ${at(middle(point, rest[index + 1]!))}`)
  return `M${at(first)}${bends.join('')}L${at(last)}`
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const at = ({ x, y }: Point) => `${short(x)} ${short(y)}`
const short = (value: number) => String(Math.round(value * 10) / 10)

/** Spreading thousands of points over Math.min would overflow the stack. */
const lowest = (values: readonly number[]) => values.reduce((least, value) => Math.min(least, value))
