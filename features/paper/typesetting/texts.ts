import type { DocumentTarget, PledgeDocument } from '@/features/pledge/document'
import { decisionInWords } from '@/features/target/decision'
import { formatFigure } from '@/features/target/figure'
import { formatDayInPrint, formatInstant } from '@/lib/dates'

/** The titles of the four parts, for every place that shows them. */
export const partTitles = {
  common: 'I. Nội dung thi đua',
  targets: 'II. Chỉ tiêu',
  own: 'III. Chỉ tiêu riêng, nhiệm vụ, giải pháp',
  commitments: 'IV. Cam kết, tổ chức thực hiện',
}

export const ownTitles = { ownTargets: 'Chỉ tiêu riêng', tasks: 'Nhiệm vụ', solutions: 'Giải pháp' }

export const targetHeaders = ['STT', 'Nội dung', 'Đơn vị tính', 'Chỉ tiêu giao', 'Ghi chú']

export const noTargets =
  'Đơn vị không có chỉ tiêu được giao; thực hiện nội dung thi đua chung và các nội dung do đơn vị đăng ký.'

export const noOwnContent = 'Đơn vị không đăng ký thêm nội dung riêng.'

export const headOfUnit = 'THỦ TRƯỞNG ĐƠN VỊ'

export const notSigned = '(Chưa ký)'

export const previewMark = 'Bản xem trước'

/** An item of a list of recipients ends ';' unless it ends by itself. */
export const punctuated = (text: string): string => (/[.;]$/.test(text) ? text : `${text};`)

export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** The legal bases with the decisions after them, each with 'Căn cứ', ended ';' and the last one '.'. */
export function legalBases({ legalBases: laws, decisions }: PledgeDocument): string[] {
  const all = [...laws, ...decisions.map((row) => decisionInWords(row, formatDayInPrint))]
  return all.map((text, index) => `Căn cứ ${text}${index === all.length - 1 ? '.' : ';'}`)
}

/** Who pledges, where and before whom. */
export function opening({ conference, pledgedBefore, unit }: PledgeDocument): string {
  const place = conference
    ? `Tại ${conference.title}, ${formatDayInPrint(conference.heldOn)}, trước `
    : 'Trước '
  return `${place}${pledgedBefore}, ${unit.name} giao ước thi đua với các nội dung sau:`
}

/** The note of a row under "Ghi chú": how often it was adjusted, and the figure that the unit proposes. */
export function rowNote(row: DocumentTarget): string {
  const adjusted = row.revision > 1 ? `Điều chỉnh lần ${row.revision - 1}` : ''
  const proposed = row.proposed ? `Có kiến nghị: ${formatFigure({ ...row, ...row.proposed })}` : ''
  return [adjusted, proposed].filter(Boolean).join('; ')
}

/** Under the table: who took the rows in and when, one sentence an act, and every proposal with its reason. */
export function targetRemarks(targets: readonly DocumentTarget[]): string[] {
  const acts = new Map<string, number>()
  const events = targets.flatMap(({ acknowledged }) => acknowledged ?? [])
  for (const acknowledged of events.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const act = `Lúc ${formatInstant(new Date(acknowledged.at))}, đồng chí ${acknowledged.by}`
    acts.set(act, (acts.get(act) ?? 0) + 1)
  }
  const taken = [...acts].map(([act, count]) => {
    const which = count === targets.length ? `toàn bộ ${count}` : `${count}`
    return `${act} đã tiếp nhận ${which} chỉ tiêu.`
  })
  const asked = targets.flatMap(({ proposed, ...row }, index) =>
    proposed
      ? [
          `Kiến nghị đối với chỉ tiêu số ${index + 1}: ${formatFigure({ ...row, ...proposed })}. Lý do: ${proposed.reason} (${proposed.by}, ${formatInstant(new Date(proposed.at))}).`,
        ]
      : [],
  )
  return [...taken, ...asked]
}
