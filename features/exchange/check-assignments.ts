import { figureProblem } from './check-targets'
import type { Standing } from './current-rows'
import type { Row } from './rows'
import { type Candidate, compareRow, firstOf, readCandidate, type Say } from './sheet-row'

type Known = { direction: Row<'targets'>['direction']; published: boolean }

/** `claimed` are the targets that the upload has, those among them that cannot be read too: they are told once. */
type Around = {
  known: ReadonlyMap<string, Known>
  claimed: ReadonlySet<string>
  unitCodes: ReadonlySet<string>
}

/** What units are to get, by target and unit; what is published is changed by an adjustment only. */
export function checkAssignments(
  candidates: readonly Candidate[],
  standing: Standing,
  { known, claimed, unitCodes }: Around,
  say: Say,
) {
  const stands = new Map(standing.assignments.map((one) => [keyOf(one.row), one]))
  const seen = new Map<string, Candidate>()
  return candidates.flatMap((candidate) => {
    const { targetCode = '', unitCode = '' } = candidate.texts
    const key = keyOf({ targetCode: targetCode.trim(), unitCode: unitCode.trim() })
    const before = stands.get(key)
    const row = readCandidate('assignments', candidate, before?.row, say)
    if (!row) return []
    const target = known.get(row.targetCode)
    if (!target && claimed.has(row.targetCode)) return []
    if (!target) return tell('targetCode', `Không có chỉ tiêu “${row.targetCode}” trong đợt: sửa mã`)
    if (!unitCodes.has(row.unitCode))
      return tell('unitCode', `Không có đơn vị “${row.unitCode}” trong đợt: sửa mã`)
    if (!firstOf(seen, key, candidate))
      return tell('unitCode', 'Chỉ tiêu này đã giao cho đơn vị ở dòng trên: xóa một dòng')
    const problem = figureProblem({ ...row, direction: target.direction })
    if (problem) return tell('high', problem)
    const result = compareRow('assignments', candidate, row, before)
    if (result.status !== 'same' && target.published)
      return tell('low', 'Quyết định đã ban hành: mức giao chỉ thay đổi bằng điều chỉnh')
    return [result]

    function tell(problemKey: string, message: string): [] {
      say(candidate, { key: problemKey, message })
      return []
    }
  })
}

const keyOf = ({ targetCode, unitCode }: Pick<Row<'assignments'>, 'targetCode' | 'unitCode'>) =>
  `${targetCode}|${unitCode}`
