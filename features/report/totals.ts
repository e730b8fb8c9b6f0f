import type { TargetRecord, UnitAssignment } from '@/features/target/queries'
import { checkSum } from '@/features/target/split'
import { treeRows } from '@/features/target/tree'
import { formatDecimal } from '@/lib/decimal'
import { groupBy } from '@/lib/group'
import { reports } from './catalogue'
import type { Cell, Report } from './report'

type Input = { targets: readonly TargetRecord[]; assignments: readonly UnitAssignment[] }

/** Every figure that is split over units against what the units were given, and unit by unit. */
export function totalsReport({ targets, assignments }: Input): Report {
  const assigned = groupBy(assignments, ({ targetId }) => targetId)
  const parts = groupBy(targets, ({ parentId }) => parentId)
  // A whole whose parts are split is checked over the units of all its parts.
  const splitUnder = (id: string) =>
    (parts.get(id) ?? []).filter(({ allocation }) => allocation === 'split').map((part) => part.id)
  const rows = treeRows(targets, assignments).flatMap((row) => {
    const sources = row.allocation === 'split' ? [row.id] : splitUnder(row.id)
    if (sources.length === 0) return []
    const units = sources.flatMap((id) => assigned.get(id) ?? [])
    return [{ row, units, sum: checkSum({ total: row.low, parts: units.map(({ low }) => low) }) }]
  })
  const over = rows.filter(({ sum }) => sum.state === 'over').length
  const under = rows.filter(({ sum }) => sum.state === 'under').length
  return {
    title: reports.totals.title,
    lead: `${rows.length} tổng được chia cho đơn vị: ${rows.length - over - under} khớp, ${under} còn phần chưa giao, ${over} vượt.`,
    tables: [
      {
        title: 'Tổng giao so với quyết định',
        short: 'Tổng giao',
        columns: [
          { header: 'Mã', share: 2 },
          { header: 'Chỉ tiêu', share: 8 },
          { header: 'Đơn vị tính', share: 3 },
          { header: 'Theo quyết định', figure: true, share: 3 },
          { header: 'Đã giao đơn vị', figure: true, share: 3 },
          { header: 'Số đơn vị', figure: true, share: 2 },
          { header: 'Còn lại', figure: true, share: 3 },
          { header: 'Kết luận', share: 4 },
        ],
        rows: rows.map(({ row, units, sum }): Cell[] => [
          row.code,
          row.name,
          row.measureUnit,
          { decimal: row.low },
          { decimal: sum.assigned },
          new Set(units.map(({ unit }) => unit)).size,
          { decimal: sum.left },
          conclusions[sum.state](formatDecimal(sum.left.replace('-', ''))),
        ]),
        empty: 'Chưa có chỉ tiêu nào chia cho đơn vị.',
      },
      {
        title: 'Mức giao từng đơn vị',
        short: 'Từng đơn vị',
        columns: [
          { header: 'Mã', share: 2 },
          { header: 'Chỉ tiêu', share: 8 },
          { header: 'Đơn vị', share: 6 },
          { header: 'Mức giao', figure: true, share: 3 },
          { header: 'Đơn vị tính', share: 3 },
        ],
        rows: rows
          .filter(({ row }) => row.allocation === 'split')
          .flatMap(({ row, units }) =>
            units.map(({ unit, low }): Cell[] => [
              row.code,
              fullName(row, targets),
              unit,
              { decimal: low },
              row.measureUnit,
            ]),
          ),
        empty: 'Chưa có chỉ tiêu nào chia cho đơn vị.',
      },
    ],
  }
}

/** 'Kết nạp đảng viên mới - Khối các phường': with the name of the whole that it is a part of. */
function fullName({ name, parentId }: Pick<TargetRecord, 'name' | 'parentId'>, targets: Input['targets']) {
  const whole = targets.find(({ id }) => id === parentId)
  return whole ? `${whole.name} - ${name}` : name
}

const conclusions = {
  exact: () => 'Khớp',
  under: (left: string) => `Còn ${left} chưa giao`,
  over: (left: string) => `Vượt ${left}`,
}
