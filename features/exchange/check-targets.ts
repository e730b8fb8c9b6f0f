import { compareDecimals } from '@/lib/decimal'
import type { Standing, StandingDecision } from './current-rows'
import type { Row } from './rows'
import { type Candidate, compareRow, firstOf, readCandidate, type Say } from './sheet-row'

type Facts = Pick<StandingDecision, 'issuer' | 'layout' | 'issuedOn' | 'subject'>
type Known = Facts & { published: boolean }

/** Targets by their code, under decisions by number and notation: the first row of a decision tells its facts. */
export function checkTargets(candidates: readonly Candidate[], standing: Standing, say: Say) {
  const targets = new Map(standing.targets.map((one) => [one.row.code, one]))
  const decisions = new Map(standing.decisions.map((one) => [decisionKey(one), one]))
  const named = new Map<string, Known>()
  const seen = new Map<string, Candidate>()
  /** Decisions of which a row could not be read, that may be the one with the facts. */
  const unread = new Set<string>()
  const codes = new Set([...targets.keys(), ...candidates.map(({ texts }) => (texts.code ?? '').trim())])

  const checked = candidates.flatMap((candidate) => {
    const before = targets.get((candidate.texts.code ?? '').trim())
    const read = readCandidate('targets', candidate, before?.row, say)
    if (!read) {
      const { decisionNumber = '', decisionNotation = '' } = candidate.texts
      unread.add(decisionKey({ number: decisionNumber.trim(), notation: decisionNotation.trim() }))
      return []
    }
    if (!firstOf(seen, read.code, candidate))
      return tell('code', `Mã “${read.code}” đã có ở dòng trên: chọn mã khác`)
    const problem = figureProblem(read)
    if (problem) return tell('high', problem)
    if (read.direction === 'composition' && read.rollup !== 'sum')
      return tell('rollup', 'Chỉ tiêu cơ cấu tổng cộng từ thành phần: ghi Có')
    if (read.parentCode === read.code || (read.parentCode && !codes.has(read.parentCode)))
      return tell('parentCode', `Không có chỉ tiêu “${read.parentCode}” để thuộc vào: sửa mã`)

    const key = decisionKey({ number: read.decisionNumber, notation: read.decisionNotation })
    const stands = decisions.get(key)
    const known = named.get(key)
    const facts = factsOf(read, known ?? stands)
    const missing = (['issuer', 'issuedOn', 'subject'] as const).find((fact) => facts[fact] === null)
    if (missing && unread.has(key)) return []
    if (missing)
      return tell(missing, 'Quyết định này chưa có nội dung của cột: ghi ở dòng đầu của quyết định')
    const whole = facts as Facts
    const differs = known && factKeys.find((fact) => known[fact] !== whole[fact])
    if (differs) return tell(differs, 'Khác với dòng trên của cùng quyết định: ghi như nhau')
    named.set(key, { ...whole, published: stands?.published ?? false })

    const result = compareRow('targets', candidate, { ...read, ...whole }, before)
    if (result.status !== 'same' && (stands?.published || isPublished(before?.decisionId))) {
      const changed = Object.keys(result.old)[0] ?? 'code'
      return tell(changed, 'Quyết định đã ban hành: chỉ tiêu chỉ thay đổi bằng điều chỉnh')
    }
    return [result]

    function tell(key: string, message: string): [] {
      say(candidate, { key, message })
      return []
    }
  })
  const parents = new Map([
    ...standing.targets.map(({ row }) => [row.code, row.parentCode] as const),
    ...checked.map(({ row }) => [row.code, row.parentCode] as const),
  ])
  return checked.filter(({ candidate, row }) => {
    if (!isCircular(parents, row.code)) return true
    say(candidate, { key: 'parentCode', message: 'Chỉ tiêu thuộc về chính nó theo vòng: sửa mã' })
    return false
  })

  function isPublished(decisionId: string | undefined): boolean {
    return standing.decisions.some(({ id, published }) => id === decisionId && published)
  }
}

export const decisionKey = ({ number, notation }: Pick<StandingDecision, 'number' | 'notation'>): string =>
  `${number ?? ''}/${notation}`

const factKeys = ['issuer', 'layout', 'issuedOn', 'subject'] as const

const factsOf = (row: Row<'targets'>, known: Facts | undefined) => ({
  issuer: row.issuer ?? known?.issuer ?? null,
  layout: row.layout ?? known?.layout ?? 'state',
  issuedOn: row.issuedOn ?? known?.issuedOn ?? null,
  subject: row.subject ?? known?.subject ?? null,
})

/** What is wrong with the two ends of a figure; a range has both, everything else one. */
export function figureProblem({
  direction,
  low,
  high,
}: Pick<Row<'targets'>, 'direction' | 'low' | 'high'>): string | null {
  if (direction !== 'range') return high === null ? null : 'Chỉ chỉ tiêu trong khoảng có mức đến: xóa ô này'
  if (high === null) return 'Chỉ tiêu trong khoảng cần mức đến: nhập một số'
  return compareDecimals(low, high) < 0 ? null : 'Mức đến phải lớn hơn mức từ'
}

function isCircular(parents: ReadonlyMap<string, string | null>, code: string): boolean {
  const passed = new Set<string>()
  for (let at: string | null | undefined = code; at; at = parents.get(at)) {
    if (passed.has(at)) return true
    passed.add(at)
  }
  return false
}
