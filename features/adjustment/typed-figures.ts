import { figureProblem, sameFigure } from '@/features/target/figure'
import { type SplitEffect, splitEffect } from '@/features/target/split'
import { type Decimal, parseDecimal } from '@/lib/decimal'
import type { Allocation } from '@/lib/terms'
import { type Impact, impactOf } from './impact'
import type { AdjustableRow } from './queries'

/** What was typed for each revision, empty where the figure stays. */
export type Typed = Record<string, { low: string; high: string }>

type Whole = { name: string; low: Decimal; allocation: Allocation }

/** A figure as somebody would type it: no points between thousands, which could be read as a comma. */
export const asTyped = (value: Decimal): string => value.replace('.', ',')

/** What the figures typed so far would make of the units and of the split total; those not yet readable count as none. */
export function previewOf(
  target: Whole,
  rows: readonly AdjustableRow[],
  typed: Typed,
): { impact: Impact; changed: number; split: SplitEffect | null } {
  const changed = rows.flatMap((row) => {
    const figure = readFigure(typed[row.revisionId])
    const usable = figure && figureProblem(row.direction === 'range', figure) === null
    return usable && !sameFigure(row, figure) ? [{ ...row, figure }] : []
  })
  const parts = rows.map(({ low }) => low)
  const changes = changed.map(({ low, figure }) => ({ before: low, after: figure.low }))
  return {
    impact: impactOf(changed),
    changed: changed.length,
    split: target.allocation === 'split' ? splitEffect({ total: target.low, parts, changes }) : null,
  }
}

function readFigure(typed: Typed[string] | undefined) {
  const low = parseDecimal(typed?.low ?? '')
  if (!low.ok) return null
  if ((typed?.high ?? '').trim() === '') return { low: low.value, high: null }
  const high = parseDecimal(typed!.high)
  return high.ok ? { low: low.value, high: high.value } : null
}

type SentFigure = { baseRevisionId: string; low: string; high: string }

/** The figures that a form carries as `low:<revision>` and `high:<revision>`; what was left empty stays as it is. */
export function figuresIn(form: FormData): SentFigure[] {
  if (!(form instanceof FormData)) return []
  const textOf = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return [...new Set(form.keys())]
    .filter((name) => name.startsWith('low:'))
    .map((name) => name.slice('low:'.length))
    .map((id) => ({ baseRevisionId: id, low: textOf(`low:${id}`), high: textOf(`high:${id}`) }))
    .filter(({ low, high }) => low.trim() !== '' || high.trim() !== '')
}

/** The form's name of what a schema refused: 'figures.0.low' is `low:<revision>`. */
export function fieldOf(path: string, figures: readonly SentFigure[]): string {
  const [list, index, end] = path.split('.')
  const figure = list === 'figures' ? figures[Number(index)] : undefined
  return figure && end ? `${end}:${figure.baseRevisionId}` : path
}
