import { usernameFor } from '@/features/people/account'
import { fold } from '@/lib/text'
import type { Standing } from './current-rows'
import type { Row } from './rows'
import { type Candidate, compareRow, firstOf, readCandidate, type Say } from './sheet-row'

/** People by their user name; without one, by unit, role and full name. `unitCodes` are the campaign's after the import. */
export function checkPeople(
  candidates: readonly Candidate[],
  standing: Standing,
  unitCodes: ReadonlySet<string>,
  say: Say,
) {
  const seats = new Map(standing.people.map((one) => [one.row.username!, one]))
  const alike = new Map(standing.people.map((one) => [likeness(one.row), one.row.username!]))
  const taken = new Set(standing.usernames)
  const seen = new Map<string, Candidate>()
  for (const { texts } of candidates) if (texts.username?.trim()) taken.add(texts.username.trim())

  return candidates.flatMap((candidate) => {
    const typed = (candidate.texts.username ?? '').trim()
    const read = readCandidate('people', candidate, seats.get(typed)?.row, say)
    if (!read) return []
    const ofUnit = read.role !== 'witness'
    if (ofUnit && !read.unitCode) return tell('unitCode', 'Thiếu mã đơn vị: ghi mã của đơn vị người này')
    if (!ofUnit && read.unitCode) return tell('unitCode', 'Người chứng kiến không thuộc đơn vị: xóa ô này')
    if (read.unitCode && !unitCodes.has(read.unitCode))
      return tell('unitCode', `Không có đơn vị “${read.unitCode}” trong đợt: sửa mã hoặc nhập đơn vị trước`)
    if (read.role === 'unit_head' && !read.title)
      return tell('title', 'Thiếu chức vụ của thủ trưởng: ghi như CHỦ TỊCH')
    if (read.startsOn && read.endsOn && read.endsOn < read.startsOn)
      return tell('endsOn', 'Ngày hết giữ chức vụ phải sau ngày bắt đầu')
    const username =
      read.username ??
      alike.get(likeness(read)) ??
      usernameFor(read.role, read.unitCode ?? 'chung-kien', taken)
    taken.add(username)
    if (!firstOf(seen, username, candidate))
      return tell('username', `Tên đăng nhập “${username}” đã có ở dòng trên: chọn tên khác`)
    const before = seats.get(username)
    if (!before && standing.usernames.has(username))
      return tell('username', `Tên đăng nhập “${username}” đã có người khác dùng: chọn tên khác`)
    if (before && (before.row.role !== read.role || before.row.unitCode !== read.unitCode))
      return tell('role', `Tài khoản “${username}” đang có vai trò hoặc đơn vị khác: lập tài khoản mới`)
    return [compareRow('people', candidate, { ...read, username }, before)]

    function tell(key: string, message: string): [] {
      say(candidate, { key, message })
      return []
    }
  })
}

const likeness = ({ unitCode, role, fullName }: Row<'people'>) => [unitCode, role, fold(fullName)].join('|')
