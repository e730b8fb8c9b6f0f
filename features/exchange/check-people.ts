import { usernameFor } from '@/features/people/account'
import { fold } from '@/lib/text'
import type { CurrentRows } from './current-rows'
import type { Row } from './rows'
import { checkRows, compareRow, firstOf, problem, readSheetRow, type Say, type SheetRow } from './sheet-row'

/** People by their user name; without one, by unit, role and full name. `unitCodes` are the campaign's after the import. */
export function checkPeople(
  sheetRows: readonly SheetRow[],
  current: CurrentRows,
  unitCodes: ReadonlySet<string>,
  say: Say,
) {
  const seats = new Map(current.people.map((one) => [one.row.username!, one]))
  const alike = new Map(current.people.map((one) => [likeness(one.row), one.row.username!]))
  const taken = new Set(current.usernames)
  const seen = new Map<string, SheetRow>()
  for (const { texts } of sheetRows) if (texts.username?.trim()) taken.add(texts.username.trim())

  return checkRows(sheetRows, say, (sheetRow) => {
    const typed = (sheetRow.texts.username ?? '').trim()
    const read = readSheetRow('people', sheetRow, seats.get(typed)?.row, say)
    if (!read) return null
    const ofUnit = read.role !== 'witness'
    if (ofUnit && !read.unitCode) return problem('unitCode', 'Thiếu mã đơn vị: ghi mã của đơn vị người này')
    if (!ofUnit && read.unitCode) return problem('unitCode', 'Người chứng kiến không thuộc đơn vị: xóa ô này')
    if (read.unitCode && !unitCodes.has(read.unitCode))
      return problem(
        'unitCode',
        `Không có đơn vị “${read.unitCode}” trong đợt: sửa mã hoặc nhập đơn vị trước`,
      )
    if (read.role === 'unit_head' && !read.title)
      return problem('title', 'Thiếu chức vụ của thủ trưởng: ghi như CHỦ TỊCH')
    if (read.startsOn && read.endsOn && read.endsOn < read.startsOn)
      return problem('endsOn', 'Ngày hết giữ chức vụ phải sau ngày bắt đầu')
    const username =
      read.username ??
      alike.get(likeness(read)) ??
      usernameFor(read.role, read.unitCode ?? 'chung-kien', taken)
    taken.add(username)
    if (!firstOf(seen, username, sheetRow))
      return problem('username', `Tên đăng nhập “${username}” đã có ở dòng trên: chọn tên khác`)
    const before = seats.get(username)
    if (!before && current.usernames.has(username))
      return problem('username', `Tên đăng nhập “${username}” đã có người khác dùng: chọn tên khác`)
    if (before && (before.row.role !== read.role || before.row.unitCode !== read.unitCode))
      return problem('role', `Tài khoản “${username}” đang có vai trò hoặc đơn vị khác: lập tài khoản mới`)
    return compareRow('people', sheetRow, { ...read, username }, before)
  })
}

const likeness = ({ unitCode, role, fullName }: Row<'people'>) => [unitCode, role, fold(fullName)].join('|')
