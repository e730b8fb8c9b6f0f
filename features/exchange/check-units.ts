import { codeOf, sinceEver } from '@/features/roster/roster'
import { formatDay } from '@/lib/dates'
import { fold } from '@/lib/text'
import type { CurrentRows } from './current-rows'
import type { Row } from './rows'
import { checkRows, compareRow, firstOf, problem, readSheetRow, type Say, type SheetRow } from './sheet-row'

/** Units by their code; a block is what its first row, or the stored one, says of it. */
export function checkUnits(sheetRows: readonly SheetRow[], current: CurrentRows, say: Say) {
  const units = new Map(current.units.map((one) => [one.code, one]))
  const blocks = new Map(current.blocks.map(({ code, name }) => [fold(name), code]))
  const named = new Map<string, Row<'units'>>()
  const seen = new Map<string, SheetRow>()
  const places = new Map<number, string>()
  const listed = new Set(sheetRows.map(codeOfUnit))
  let last = 0
  for (const { row, code } of current.units) {
    if (row?.position && !listed.has(code)) places.set(row.position, row.name)
    last = Math.max(last, row?.position ?? 0)
  }
  last = sheetRows.reduce((most, one) => Math.max(most, positionOf(one)), last)

  return checkRows(sheetRows, say, (sheetRow) => {
    const code = codeOfUnit(sheetRow)
    const before = units.get(code)
    const read = readSheetRow('units', sheetRow, before?.row, say)
    if (!read) return null
    if (code === '') return problem('name', 'Tên này không lập được mã: ghi mã ở cột Mã đơn vị')
    if (!firstOf(seen, code, sheetRow)) return problem('code', `Mã “${code}” đã có ở dòng trên: chọn mã khác`)
    const blockCode = read.blockCode ?? blocks.get(fold(read.blockName)) ?? codeOf(read.blockName)
    const row: Row<'units'> = {
      ...read,
      code,
      blockCode,
      shortName: read.shortName ?? read.name,
      validFrom: read.validFrom ?? before?.namedFrom ?? sinceEver,
      position: read.position ?? before?.row?.position ?? ++last,
    }
    if (before?.endsOn && before.endsOn < current.today)
      return problem('code', `Đơn vị này đã kết thúc ngày ${formatDay(before.endsOn)}: ghi mã đơn vị khác`)
    if (!before && row.validFrom! > current.today)
      return problem('validFrom', 'Tên đầu tiên của đơn vị phải dùng từ hôm nay hoặc trước: sửa ngày')
    const holder = places.get(row.position!)
    if (holder) return problem('position', `Thứ tự ${row.position} là của “${holder}”: ghi thứ tự khác`)
    places.set(row.position!, row.name)
    const first = named.get(blockCode) ?? row
    named.set(blockCode, first)
    blocks.set(fold(first.blockName), blockCode)
    if (first.blockName !== row.blockName)
      return problem('blockName', `Khối “${blockCode}” ở dòng trên có tên “${first.blockName}”: ghi như nhau`)
    if (first.layout !== row.layout) return problem('layout', 'Các đơn vị của một khối phải cùng thể thức')
    return compareRow('units', sheetRow, row, before)
  })
}

export const codeOfUnit = ({ texts }: SheetRow): string =>
  (texts.code ?? '').trim() || codeOf(texts.name ?? '')

const positionOf = ({ texts }: SheetRow) => Number(/^\s*(\d{1,6})\s*$/.exec(texts.position ?? '')?.[1] ?? 0)
