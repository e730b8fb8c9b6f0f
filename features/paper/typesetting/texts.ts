import type { DocumentTarget, PledgeDocument } from '@/features/pledge/document'
import { decisionInWords } from '@/features/target/decision'
import { formatFigure } from '@/features/target/figure'
import { formatDayInPrint, formatInstant } from '@/lib/dates'

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
