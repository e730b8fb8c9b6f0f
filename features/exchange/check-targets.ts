import { type Ends, type EndsProblem, figureProblem } from '@/features/target/figure'
import type { CurrentDecision, CurrentRows } from './current-rows'
import type { Row } from './rows'
import { checkRows, compareRow, firstOf, problem, readSheetRow, type Say, type SheetRow } from './sheet-row'

type Facts = Pick<CurrentDecision, 'issuer' | 'layout' | 'issuedOn' | 'subject'>

/** Targets by their code, under decisions by number and notation: the first row of a decision says its facts. */
export function checkTargets(sheetRows: readonly SheetRow[], current: CurrentRows, say: Say) {
  const targets = new Map(current.targets.map((one) => [one.row.code, one]))
  const decisions = new Map(current.decisions.map((one) => [decisionKey(one), one]))
  const named = new Map<string, Facts>()
  const seen = new Map<string, SheetRow>()
  /** Decisions of which a row could not be read, that may be the one with the facts. */
  const unread = new Set<string>()
  const codes = new Set([...targets.keys(), ...sheetRows.map(({ texts }) => (texts.code ?? '').trim())])

  const checked = checkRows(sheetRows, say, (sheetRow) => {
    const before = targets.get((sheetRow.texts.code ?? '').trim())
    const read = readSheetRow('targets', sheetRow, before?.row, say)
    if (!read) {
      const { decisionNumber = '', decisionNotation = '' } = sheetRow.texts
      unread.add(decisionKey({ number: decisionNumber.trim(), notation: decisionNotation.trim() }))
      return null
    }
    if (!firstOf(seen, read.code, sheetRow))
      return problem('code', `Mã “${read.code}” đã có ở dòng trên: chọn mã khác`)
    const wrong = wrongFigure(read.direction, read)
    if (wrong) return problem('high', wrong)
    if (read.direction === 'composition' && read.rollup !== 'sum')
      return problem('rollup', 'Chỉ tiêu cơ cấu tổng cộng từ thành phần: ghi Có')
    if (read.parentCode === read.code || (read.parentCode && !codes.has(read.parentCode)))
      return problem('parentCode', `Không có chỉ tiêu “${read.parentCode}” để thuộc vào: sửa mã`)

    const key = decisionKey({ number: read.decisionNumber, notation: read.decisionNotation })
    const stored = decisions.get(key)
    const earlier = named.get(key)
    const facts = factsOf(read, earlier ?? stored)
    const missing = (['issuer', 'issuedOn', 'subject'] as const).find((fact) => facts[fact] === null)
    if (missing && unread.has(key)) return null
    if (missing)
      return problem(missing, 'Quyết định này chưa có nội dung của cột: ghi ở dòng đầu của quyết định')
    const whole = facts as Facts
    const differs = earlier && factKeys.find((fact) => earlier[fact] !== whole[fact])
    if (differs) return problem(differs, 'Khác với dòng trên của cùng quyết định: ghi như nhau')
    named.set(key, whole)

    const result = compareRow('targets', sheetRow, { ...read, ...whole }, before)
    if (result.status !== 'same' && (stored?.published || isPublished(before?.decisionId))) {
      const changed = Object.keys(result.old)[0] ?? 'code'
      return problem(changed, 'Quyết định đã ban hành: chỉ tiêu chỉ thay đổi bằng điều chỉnh')
    }
    return result
  })
  const parents = new Map([
    ...current.targets.map(({ row }) => [row.code, row.parentCode] as const),
    ...checked.map(({ row }) => [row.code, row.parentCode] as const),
  ])
  return checked.filter(({ sheetRow, row }) => {
    if (!isCircular(parents, row.code)) return true
    say(sheetRow, { key: 'parentCode', message: 'Chỉ tiêu thuộc về chính nó theo vòng: sửa mã' })
    return false
  })

  function isPublished(decisionId: string | undefined): boolean {
    return current.decisions.some(({ id, published }) => id === decisionId && published)
  }
}

export const decisionKey = ({ number, notation }: Pick<CurrentDecision, 'number' | 'notation'>): string =>
  `${number ?? ''}/${notation}`

const factKeys = ['issuer', 'layout', 'issuedOn', 'subject'] as const

const factsOf = (row: Row<'targets'>, known: Facts | undefined) => ({
  issuer: row.issuer ?? known?.issuer ?? null,
  layout: row.layout ?? known?.layout ?? 'state',
  issuedOn: row.issuedOn ?? known?.issuedOn ?? null,
  subject: row.subject ?? known?.subject ?? null,
})

const figureWords: Record<EndsProblem, string> = {
  range_needed: 'Chỉ tiêu trong khoảng cần mức đến: nhập một số',
  one_figure_needed: 'Chỉ chỉ tiêu trong khoảng có mức đến: xóa ô này',
  range_backward: 'Mức đến phải lớn hơn mức từ',
}

/** What is wrong with the two ends of a figure, in words. */
export function wrongFigure(direction: Row<'targets'>['direction'], ends: Ends): string | null {
  const wrong = figureProblem(direction === 'range', ends)
  return wrong && figureWords[wrong]
}

function isCircular(parents: ReadonlyMap<string, string | null>, code: string): boolean {
  const passed = new Set<string>()
  for (let at: string | null | undefined = code; at; at = parents.get(at)) {
    if (passed.has(at)) return true
    passed.add(at)
  }
  return false
}

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
