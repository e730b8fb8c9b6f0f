import type { Day } from '@/lib/dates'
import { type ResultPeriod, resultPeriods } from '@/lib/terms'

/** `quarters` of the year have gone by the period's end. */
const periods: Record<ResultPeriod, { name: string; ofYear: (year: number) => string; quarters: number }> = {
  q1: { name: 'Quý I', ofYear: (year) => `quý I năm ${year}`, quarters: 1 },
  q2: { name: 'Quý II', ofYear: (year) => `quý II năm ${year}`, quarters: 2 },
  h1: { name: '6 tháng', ofYear: (year) => `6 tháng đầu năm ${year}`, quarters: 2 },
  q3: { name: 'Quý III', ofYear: (year) => `quý III năm ${year}`, quarters: 3 },
  q4: { name: 'Quý IV', ofYear: (year) => `quý IV năm ${year}`, quarters: 4 },
  year: { name: 'Cả năm', ofYear: (year) => `năm ${year}`, quarters: 4 },
}

/** 'Quý I', '6 tháng', 'Cả năm'. */
export const periodName = (period: ResultPeriod): string => periods[period].name

/** Within a sentence: 'quý I năm 2023', 'năm 2023'. */
export const periodOfYear = (period: ResultPeriod, year: number): string => periods[period].ofYear(year)

/** How many quarters of the year have gone when the period ends, 1 to 4. */
export const quartersOf = (period: ResultPeriod): number => periods[period].quarters

/** Whether nothing of the year is left after the period, so that a result is final. */
export const isFinal = (period: ResultPeriod): boolean => quartersOf(period) === 4

/** The latest of these reports by their period in the year's order; of one period the first stands. */
export function latestOf<Report extends { period: ResultPeriod }>(reports: readonly Report[]): Report | null {
  const inOrder = resultPeriods.flatMap((period) => reports.find((report) => report.period === period) ?? [])
  return inOrder.at(-1) ?? null
}

/** The period that a report of `year`'s campaign on this day is most likely about. */
export function likelyPeriod(year: number, today: Day): ResultPeriod {
  const thisYear = Number(today.slice(0, 4))
  if (thisYear !== year) return thisYear > year ? 'year' : 'q1'
  return (['q1', 'h1', 'q3', 'year'] as const)[Math.floor((Number(today.slice(5, 7)) - 1) / 3)]!
}
