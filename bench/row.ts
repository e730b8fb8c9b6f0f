import { median } from './load'

/** One goal beside what was measured. */
export type Row = { work: string; measured: string; goal: string; met: boolean; reason: string | undefined }

type Limit = { atLeast: number } | { atMost: number }

/** Holds the median of all rounds against a limit; `reason` says what keeps the goal from being met, where that is known. */
export function row(work: string, rounds: number[], limit: Limit, unit: string, reason?: string): Row {
  const value = median(rounds)
  const [word, goal, met] =
    'atMost' in limit
      ? ['at most', limit.atMost, value <= limit.atMost]
      : ['at least', limit.atLeast, value >= limit.atLeast]
  return { work, measured: withUnit(value, unit), goal: `${word} ${goal}${spaced(unit)}`, met: !!met, reason }
}

export const withUnit = (value: number, unit: string) => `${figure(value)}${spaced(unit)}`

export const figure = (value: number) =>
  Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value.toFixed(value < 1 ? 3 : 2)

const spaced = (unit: string) => (unit === '' || unit.startsWith('/') ? unit : ` ${unit}`)
