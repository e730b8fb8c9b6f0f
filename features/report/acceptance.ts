import { formatFigure } from '@/features/target/figure'
import { formatInstant } from '@/lib/dates'
import { groupBy } from '@/lib/group'
import { reports } from './catalogue'
import type { Acceptance, Objection } from './queries'
import { type Cell, countTable, percent, type Report, type ReportTable } from './report'

type Input = { acceptances: readonly Acceptance[]; objections: readonly Objection[] }

export const outcomeNames = {
  open: 'Đang chờ trả lời',
  kept: 'Giữ nguyên',
  adjusted: 'Điều chỉnh',
  noted: 'Ghi nhận',
} as const

const outcomes = Object.keys(outcomeNames) as (keyof typeof outcomeNames)[]

/** What units have taken in and objected to: counted by block and unit, then every proposal with its answer. */
export function acceptanceReport({ acceptances, objections }: Input): Report {
  const [assigned, acknowledged] = sums(acceptances)
  const ofBlock = groupBy(objections, ({ block }) => block)
  const ofPledge = groupBy(objections, ({ pledgeId }) => pledgeId)
  return {
    title: reports.targets.title,
    lead: `${acknowledged} trên ${assigned} lượt chỉ tiêu đã tiếp nhận (${percent(acknowledged, assigned)}); ${objections.length} kiến nghị.`,
    tables: [
      countTable('Khối', headers, {
        rows: [...groupBy(acceptances, ({ block }) => block)].map(([block, own]) => [
          block,
          ...counts(own, ofBlock.get(block) ?? []),
        ]),
        total: ['Toàn đợt', ...counts(acceptances, objections)],
        empty,
      }),
      countTable('Đơn vị', headers, {
        rows: acceptances.map((one) => [one.unit, ...counts([one], ofPledge.get(one.pledgeId) ?? [])]),
        empty,
      }),
      listed(objections),
    ],
  }
}

const headers = [
  ...['Chỉ tiêu giao', 'Đã tiếp nhận', 'Tỷ lệ tiếp nhận'],
  ...outcomes.map((outcome) => `Kiến nghị: ${outcomeNames[outcome].toLowerCase()}`),
]

const empty = 'Chưa giao chỉ tiêu cho đơn vị nào.'

const counts = (acceptances: readonly Acceptance[], objections: readonly Objection[]): Cell[] => {
  const [assigned, acknowledged] = sums(acceptances)
  return [
    assigned,
    acknowledged,
    percent(acknowledged, assigned),
    ...outcomes.map((wanted) => objections.filter(({ outcome }) => (outcome ?? 'open') === wanted).length),
  ]
}

const sums = (acceptances: readonly Acceptance[]) =>
  [
    acceptances.reduce((sum, { assigned }) => sum + assigned, 0),
    acceptances.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
  ] as const

const listed = (objections: readonly Objection[]): ReportTable => ({
  title: 'Các kiến nghị',
  short: 'Kiến nghị',
  columns: [
    { header: 'Đơn vị', share: 4 },
    { header: 'Chỉ tiêu', share: 6 },
    { header: 'Được giao', figure: true, share: 3 },
    { header: 'Kiến nghị', figure: true, share: 3 },
    { header: 'Lý do', share: 6 },
    { header: 'Người gửi, lúc', share: 4 },
    { header: 'Trả lời', share: 6 },
  ],
  rows: objections.map((one) => [
    one.unit,
    `${one.code}. ${one.name}`,
    formatFigure(one),
    formatFigure({ ...one, low: one.proposedLow, high: one.proposedHigh }),
    one.reason,
    `${one.by}, ${formatInstant(one.at)}`,
    one.outcome ? `${outcomeNames[one.outcome]}: ${one.answerReason}` : outcomeNames.open,
  ]),
  empty: 'Chưa có đơn vị nào kiến nghị.',
})
