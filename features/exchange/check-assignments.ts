import { wrongFigure } from './check-targets'
import type { CurrentRows } from './current-rows'
import type { Row } from './rows'
import { checkRows, compareRow, firstOf, problem, readSheetRow, type Say, type SheetRow } from './sheet-row'

type Known = { direction: Row<'targets'>['direction']; published: boolean }

/** `claimed` are the targets that the upload has, those among them that cannot be read too: they are said once. */
type Around = {
  known: ReadonlyMap<string, Known>
  claimed: ReadonlySet<string>
  unitCodes: ReadonlySet<string>
}

/** What units are to get, by target and unit; what is published is changed by an adjustment only. */
export function checkAssignments(
  sheetRows: readonly SheetRow[],
  current: CurrentRows,
  { known, claimed, unitCodes }: Around,
  say: Say,
) {
  const stored = new Map(current.assignments.map((one) => [keyOf(one.row), one]))
  const seen = new Map<string, SheetRow>()
  return checkRows(sheetRows, say, (sheetRow) => {
    const { targetCode = '', unitCode = '' } = sheetRow.texts
    const key = keyOf({ targetCode: targetCode.trim(), unitCode: unitCode.trim() })
    const before = stored.get(key)
    const row = readSheetRow('assignments', sheetRow, before?.row, say)
    if (!row) return null
    const target = known.get(row.targetCode)
    if (!target && claimed.has(row.targetCode)) return null
    if (!target) return problem('targetCode', `Không có chỉ tiêu “${row.targetCode}” trong đợt: sửa mã`)
    if (!unitCodes.has(row.unitCode))
      return problem('unitCode', `Không có đơn vị “${row.unitCode}” trong đợt: sửa mã`)
    if (!firstOf(seen, key, sheetRow))
      return problem('unitCode', 'Chỉ tiêu này đã giao cho đơn vị ở dòng trên: xóa một dòng')
    const wrong = wrongFigure(target.direction, row)
    if (wrong) return problem('high', wrong)
    const result = compareRow('assignments', sheetRow, row, before)
    if (result.status !== 'same' && target.published)
      return problem('low', 'Quyết định đã ban hành: mức giao chỉ thay đổi bằng điều chỉnh')
    return result
  })
}

const keyOf = ({ targetCode, unitCode }: Pick<Row<'assignments'>, 'targetCode' | 'unitCode'>) =>
  `${targetCode}|${unitCode}`
