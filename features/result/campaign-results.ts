import { groupBy } from '@/lib/group'
import type { ResultPeriod } from '@/lib/terms'
import { matches } from '@/lib/text'
import { latestOf } from './periods'
import type { ResultsFilter } from './schema'
import { type Verdict, verdictOf, verdicts } from './verdict'
import { type CampaignResult, fullName } from './words'

/** A unit's target with the report that counts and what it comes to. */
export type ResultRow = Omit<CampaignResult, 'reports'> & {
  report: CampaignResult['reports'][number] | null
  verdict: Verdict
}

/** Every result as of one period, or as of the latest period that was reported of each. */
export const resultRows = (results: readonly CampaignResult[], period?: ResultPeriod): ResultRow[] =>
  results.map(({ reports, ...row }) => {
    const report = latestOf(period ? reports.filter((one) => one.period === period) : reports)
    return { ...row, report, verdict: verdictOf(row, report) }
  })

export type VerdictCounts = Record<Verdict, number> & { all: number }

/** How many rows came to each verdict. */
export function countVerdicts(rows: readonly Pick<ResultRow, 'verdict'>[]): VerdictCounts {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>
  for (const { verdict } of rows) counts[verdict] += 1
  return { ...counts, all: rows.length }
}

/** The counts by block, in the order of the rows. */
export const countByBlock = (rows: readonly ResultRow[]) =>
  [...groupBy(rows, ({ blockCode }) => blockCode)].map(([code, own]) => ({
    code,
    name: own[0]!.block,
    counts: countVerdicts(own),
  }))

/** The counts by target, in the decisions' reading order. */
export const countByTarget = (rows: readonly ResultRow[]) =>
  [...groupBy(rows, ({ code }) => code)]
    .sort(([, [a]], [, [b]]) => a!.targetPosition - b!.targetPosition)
    .map(([code, own]) => ({ code, name: fullName(own[0]!), counts: countVerdicts(own) }))

/** The rows that the filter asks for; its search goes over unit and target without marks. */
export const filterResults = (
  rows: readonly ResultRow[],
  { verdict, block, target, search }: Omit<ResultsFilter, 'period'>,
): ResultRow[] =>
  rows.filter(
    (row) =>
      (!verdict || row.verdict === verdict) &&
      (!block || row.blockCode === block) &&
      (!target || row.code === target) &&
      (!search || matches(`${row.unit} ${row.code} ${fullName(row)}`, search)),
  )
