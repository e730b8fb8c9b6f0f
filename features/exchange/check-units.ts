import { codeOf } from '@/features/roster/code'
import { sinceEver } from '@/features/roster/roster'
import { formatDay } from '@/lib/dates'
import { fold } from '@/lib/text'
import type { Standing } from './current-rows'
import type { Row } from './rows'
import { type Candidate, compareRow, firstOf, readCandidate, type Say } from './sheet-row'

/** Units by their code; a block is what its first row, or what stands, says of it. */
export function checkUnits(candidates: readonly Candidate[], standing: Standing, say: Say) {
  const units = new Map(standing.units.map((one) => [one.code, one]))
  const blocks = new Map(standing.blocks.map(({ code, name }) => [fold(name), code]))
  const named = new Map<string, Row<'units'>>()
  const seen = new Map<string, Candidate>()
  const places = new Map<number, string>()
  const listed = new Set(candidates.map(codeOfUnit))
  let last = 0
  for (const { row, code } of standing.units) {
    if (row?.position && !listed.has(code)) places.set(row.position, row.name)
    last = Math.max(last, row?.position ?? 0)
  }
  last = candidates.reduce((most, one) => Math.max(most, positionOf(one)), last)

  return candidates.flatMap((candidate) => {
    const code = codeOfUnit(candidate)
    const before = units.get(code)
    const read = readCandidate('units', candidate, before?.row, say)
    if (!read) return []
    if (code === '') return tell('name', 'Tên này không lập được mã: ghi mã ở cột Mã đơn vị')
    if (!firstOf(seen, code, candidate)) return tell('code', `Mã “${code}” đã có ở dòng trên: chọn mã khác`)
    const blockCode = read.blockCode ?? blocks.get(fold(read.blockName)) ?? codeOf(read.blockName)
    const row: Row<'units'> = {
      ...read,
      code,
      blockCode,
      shortName: read.shortName ?? read.name,
      validFrom: read.validFrom ?? before?.namedFrom ?? sinceEver,
      position: read.position ?? before?.row?.position ?? ++last,
    }
    if (before?.endsOn && before.endsOn < standing.today)
      return tell('code', `Đơn vị này đã kết thúc ngày ${formatDay(before.endsOn)}: ghi mã đơn vị khác`)
    if (!before && row.validFrom! > standing.today)
      return tell('validFrom', 'Tên đầu tiên của đơn vị phải dùng từ hôm nay hoặc trước: sửa ngày')
    const holder = places.get(row.position!)
    if (holder) return tell('position', `Thứ tự ${row.position} là của “${holder}”: ghi thứ tự khác`)
    places.set(row.position!, row.name)
    const first = named.get(blockCode) ?? row
    named.set(blockCode, first)
    blocks.set(fold(first.blockName), blockCode)
    if (first.blockName !== row.blockName)
      return tell('blockName', `Khối “${blockCode}” ở dòng trên có tên “${first.blockName}”: ghi như nhau`)
    if (first.layout !== row.layout) return tell('layout', 'Các đơn vị của một khối phải cùng thể thức')
    return [compareRow('units', candidate, row, before)]

    function tell(key: string, message: string): [] {
      say(candidate, { key, message })
      return []
    }
  })
}

export const codeOfUnit = ({ texts }: Candidate): string =>
  (texts.code ?? '').trim() || codeOf(texts.name ?? '')

const positionOf = ({ texts }: Candidate) => Number(/^\s*(\d{1,6})\s*$/.exec(texts.position ?? '')?.[1] ?? 0)
