import { formatDay, formatDayInPrint, formatInstant, formatTime } from '@/lib/dates'
import { type ExceptionGroup, exceptionsOf } from '../exceptions'
import { type SigningList, signedOf } from '../list'
import type { MinutesDocument } from './document'

export const minutesTitle = (year: number): string => `Biên bản Lễ ký giao ước thi đua năm ${year}`

export const sectionTitles = {
  attendance: 'I. Thành phần',
  result: 'II. Kết quả ký giao ước',
  exceptions: 'III. Các trường hợp ghi nhận riêng',
  witnesses: 'IV. Chứng kiến',
  evidence: 'V. Danh sách ký và nhật ký hệ thống',
}

/** Time, place and purpose; what nobody has entered is left out. */
export function openingLines({ campaign, conference }: MinutesDocument): string[] {
  const theme = campaign.theme ? `, chủ đề “${campaign.theme}”` : ''
  const purpose = `Lễ ký giao ước thi đua năm ${campaign.year}${theme}`
  if (!conference) return [`Nội dung: ${purpose}.`]
  const { startsAt, heldOn, place, title } = conference
  const [hour, minute] = formatTime(new Date(startsAt)).split(':')
  return [
    `Thời gian: ${hour} giờ ${minute} phút, ${formatDayInPrint(heldOn)}.`,
    ...(place ? [`Địa điểm: ${place}.`] : []),
    `Nội dung: ${title}; ${purpose}.`,
  ]
}

/** Who presided, who wrote, who witnessed and who was to sign. */
export function attendanceLines({ conference, witnesses }: MinutesDocument, list: SigningList): string[] {
  const who = [
    conference?.chair && `Chủ tọa: đồng chí ${conference.chair}.`,
    conference?.secretary && `Thư ký: đồng chí ${conference.secretary}.`,
    witnesses.length > 0 && `Chứng kiến: ${witnesses.length} đồng chí, có tên tại mục IV.`,
    `Đơn vị ký giao ước: ${list.counts.units} đơn vị thuộc ${list.blocks.length} khối thi đua.`,
  ].filter((line) => typeof line === 'string')
  return who.map((line, index) => `${index + 1}. ${line}`)
}

/** How many had signed, and how, when the list was frozen. */
export function resultLine({ counts, frozenAt }: SigningList): string {
  const signed = signedOf(counts)
  const ways = `trong đó ${counts.electronic} đơn vị ký điện tử, ${counts.paper} đơn vị ký bản giấy`
  return `Danh sách ký được chốt lúc ${formatInstant(new Date(frozenAt))}. Tại thời điểm đó ${signed}/${counts.units} đơn vị đã ký, ${ways}; phân theo khối thi đua như sau:`
}

/** Every exception with the names of its units. */
export function exceptionLines(list: SigningList): string[] {
  const groups = exceptionsOf(list)
  if (groups.length === 0) return ['Không có. Tất cả các đơn vị đã ký điện tử.']
  return groups.map(
    ({ title, units }: ExceptionGroup, index) =>
      `${index + 1}. ${title}: ${units.length} đơn vị, gồm ${units.join('; ')}.`,
  )
}

export const witnessLine = (count: number): string =>
  count === 0
    ? 'Khi lập biên bản này chưa có người chứng kiến nào xác nhận danh sách ký trên Hệ thống.'
    : `${count} đồng chí đã xác nhận danh sách ký trên Hệ thống:`

/** What the list's hash and the log's place are, so that anybody compares them. */
export function evidenceLines({ listHash, log, madeAt }: MinutesDocument): string[] {
  return [
    `Danh sách ký đầy đủ của từng đơn vị đính kèm trong tệp này (danh-sach-ky.json). Mã băm SHA-256 của danh sách: ${grouped(listHash)}.`,
    ...(log
      ? [`Khi lập biên bản, nhật ký của Hệ thống có ${log.size} mục; mã băm gốc: ${grouped(log.root)}.`]
      : []),
    `Biên bản lập xong lúc ${formatTime(new Date(madeAt))}, ngày ${formatDay(new Date(madeAt))}.`,
  ]
}

/** A long hash in eights, so that it breaks between lines and is read aloud. */
const grouped = (hash: string) => hash.match(/.{1,8}/g)!.join(' ')
