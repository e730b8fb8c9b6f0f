import type { BoardContent, BoardUnit } from '@/features/board/board'
import { isSigned } from '@/features/board/status'
import { formatInstant } from '@/lib/dates'
import { groupBy } from '@/lib/group'
import { type UnitStatus, unitStatusNames } from '@/lib/vi'
import { reports } from './catalogue'
import { type Cell, countTable, percent, type Report, type ReportTable } from './report'

const statuses = Object.keys(unitStatusNames) as UnitStatus[]

/** The signing so far: counted by block, then unit by unit. */
export function signingReport({ blocks, units }: Pick<BoardContent, 'blocks' | 'units'>): Report {
  const own = groupBy(units, ({ block }) => block)
  const grouped = blocks.map(({ code, name }) => ({ name, units: own.get(code) ?? [] }))
  const signed = units.filter(({ status }) => isSigned(status)).length
  return {
    title: reports.signing.title,
    lead: `${signed} trên ${units.length} đơn vị đã ký (${percent(signed, units.length)}).`,
    tables: [
      countTable('Khối', headers, {
        rows: grouped.map(({ name, units }) => [name, ...counts(units)]),
        total: ['Toàn đợt', ...counts(units)],
        empty,
      }),
      byUnit(grouped),
    ],
  }
}

const headers = ['Đơn vị', ...statuses.map((status) => unitStatusNames[status]), 'Quá hạn', 'Tỷ lệ đã ký']

const empty = 'Đợt thi đua chưa có đơn vị.'

const counts = (units: BoardUnit[]): Cell[] => [
  units.length,
  ...statuses.map((wanted) => units.filter(({ status }) => status === wanted).length),
  units.filter(({ overdue }) => overdue).length,
  percent(units.filter(({ status }) => isSigned(status)).length, units.length),
]

const byUnit = (blocks: { name: string; units: BoardUnit[] }[]): ReportTable => ({
  title: 'Theo đơn vị',
  short: 'Theo đơn vị',
  columns: [
    { header: 'Đơn vị', share: 6 },
    { header: 'Khối', share: 5 },
    { header: 'Trạng thái', share: 4 },
    { header: 'Người ký', share: 4 },
    { header: 'Chức vụ', share: 4 },
    { header: 'Ký lúc', share: 4 },
  ],
  rows: blocks.flatMap(({ name, units }) =>
    units.map((unit): Cell[] => [
      unit.name,
      name,
      { status: unit.status, overdue: unit.overdue },
      unit.signerName,
      unit.signerTitle,
      unit.signedAt && formatInstant(new Date(unit.signedAt)),
    ]),
  ),
  empty,
})
