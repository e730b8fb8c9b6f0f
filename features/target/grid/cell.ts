import { type Decimal, formatDecimal, parseDecimal } from '@/lib/decimal'
import { type Ends, figureProblem } from '../figure'

/** What a unit is to get of a target; null where it gets nothing. */
export type Cell = Ends | null

export type ReadCell =
  | { kind: 'value'; value: Cell }
  | { kind: 'ambiguous'; readings: [Ends, Ends] }
  | { kind: 'wrong'; message: string }

const ends = /^(?<low>[-\u2212]?[\d., ]*\d)\s*%?\s*(?:-|–|\u2212|đến)\s*(?<high>[-\u2212]?\d.*)$/

/** Reads what was typed or pasted into a cell; `isRange` asks for both ends: '13-14', '-2 đến -1'. */
export function readCell(text: string, isRange: boolean): ReadCell {
  const input = text.normalize('NFC').trim()
  if (input === '') return { kind: 'value', value: null }
  const range = ends.exec(input)?.groups
  if (isRange !== Boolean(range))
    return wrong(isRange ? 'Chỉ tiêu giao trong khoảng: ghi cả hai mức, như 13-14' : notFigure(input))
  return range ? readRange(range.low!, range.high!) : readFigure(input)
}

/** What a cell shows: '1.130,756', '13-14', nothing. */
export const showCell = (cell: Cell): string => join(cell, formatDecimal)

/** The same without points between thousands, so that it reads back as what it is: '1130,756'. */
export const editText = (cell: Cell): string => join(cell, (value) => value.replace('.', ','))

/** Whether two cells hold the same figure with the same number of decimals. */
export const sameCell = (a: Cell, b: Cell): boolean =>
  a === b || (a !== null && b !== null && a.low === b.low && a.high === b.high)

function readFigure(text: string): ReadCell {
  const parsed = parseDecimal(text)
  if (parsed.ok) return { kind: 'value', value: { low: parsed.value, high: null } }
  if (parsed.reason !== 'ambiguous') return wrong(notFigure(text))
  const [grouped, fractional] = parsed.readings
  return {
    kind: 'ambiguous',
    readings: [
      { low: grouped, high: null },
      { low: fractional, high: null },
    ],
  }
}

function readRange(lowText: string, highText: string): ReadCell {
  const [low, high] = [parseDecimal(lowText), parseDecimal(highText)]
  if (!low.ok || !high.ok) {
    const unsure = [low, high].some((end) => !end.ok && end.reason === 'ambiguous')
    return wrong(
      unsure ? `“${lowText}-${highText}” đọc được hai cách: ghi số không có dấu chấm` : 'Ghi như 13-14',
    )
  }
  const value = { low: low.value, high: high.value }
  return figureProblem(true, value) ? wrong('Mức đến phải lớn hơn mức từ') : { kind: 'value', value }
}

function join(cell: Cell, write: (value: Decimal) => string): string {
  if (!cell) return ''
  if (cell.high === null) return write(cell.low)
  const dash = `${cell.low}${cell.high}`.includes('-') ? ' đến ' : '-'
  return `${write(cell.low)}${dash}${write(cell.high)}`
}

const wrong = (message: string) => ({ kind: 'wrong' as const, message })
const notFigure = (text: string) => `“${text.slice(0, 40)}” không phải là số, như 8664,9`
