import type { Cell, Report, ReportTable } from '@/features/report/report'
import { figureInWords } from '@/features/target/figure'
import { formatInstant } from '@/lib/dates'
import type { ResultPeriod } from '@/lib/terms'
import {
  countByBlock,
  countByTarget,
  countVerdicts,
  type ResultRow,
  type VerdictCounts,
} from './campaign-results'
import { periodName } from './periods'
import { outcomeRule, verdictNames, verdicts } from './verdict'
import { fullName } from './words'

type Input = { rows: readonly ResultRow[]; listed: readonly ResultRow[]; period?: ResultPeriod }

/** The results of a campaign for filing: the counts over all `rows`, and `listed` one by one. */
export function resultsReport({ rows, listed, period }: Input): Report {
  const counts = countVerdicts(rows)
  const said = verdicts.map((verdict) => `${verdictNames[verdict].toLowerCase()} ${counts[verdict]}`)
  const targets = countByTarget(rows).map(({ code, name, counts }) => ({ name: `${code}. ${name}`, counts }))
  return {
    title: 'Kết quả thực hiện chỉ tiêu',
    lead: `${period ? periodName(period) : 'Kỳ mới nhất đã báo cáo'}: ${said.join(', ')} trong ${counts.all} lượt giao. ${outcomeRule}`,
    tables: [
      counted('Theo khối', 'Khối', countByBlock(rows)),
      counted('Theo chỉ tiêu', 'Chỉ tiêu', targets),
      oneByOne(listed),
    ],
  }
}

const counted = (
  title: string,
  first: string,
  rows: readonly { name: string; counts: VerdictCounts }[],
): ReportTable => ({
  title,
  short: title,
  columns: [
    { header: first, share: 8 },
    ...['Lượt giao', ...verdicts.map((verdict) => verdictNames[verdict])].map((header) => ({
      header,
      figure: true,
      share: 2,
    })),
  ],
  rows: rows.map(({ name, counts }) => [name, counts.all, ...verdicts.map((verdict) => counts[verdict])]),
  empty: 'Chưa có chỉ tiêu nào giao cho đơn vị.',
})

const oneByOne = (rows: readonly ResultRow[]): ReportTable => ({
  title: 'Theo đơn vị',
  short: 'Theo đơn vị',
  columns: [
    { header: 'Đơn vị', share: 5 },
    { header: 'Khối', share: 4 },
    { header: 'Chỉ tiêu', share: 7 },
    { header: 'Được giao', share: 5 },
    { header: 'Kỳ', share: 2 },
    { header: 'Kết quả', figure: true, share: 3 },
    { header: 'Đơn vị tính', share: 3 },
    { header: 'Đánh giá', share: 3 },
    { header: 'Ghi chú', share: 4 },
    { header: 'Báo cáo lúc', share: 4 },
  ],
  rows: rows.map((row): Cell[] => {
    const { report } = row
    return [
      row.unit,
      row.block,
      `${row.code}. ${fullName(row)}`,
      figureInWords(row),
      report && periodName(report.period),
      report && { decimal: report.value },
      row.measureUnit,
      verdictNames[row.verdict],
      report?.note ?? null,
      report && formatInstant(report.at),
    ]
  }),
  empty: 'Không có kết quả nào khớp với điều kiện lọc.',
})
