import { layoutProfile } from '@/features/paper/typesetting/layout'
import { upper } from '@/features/paper/typesetting/texts'
import { qrCode } from '@/features/paper/typesetting/vector'
import { strengthInWords } from '@/features/pledge/receipt'
import { dayOf, formatDay, formatDayInPrint, formatInstant, formatTime } from '@/lib/dates'
import { exceptionsOf, type ListCounts, type SigningList, signedOf } from '../list'
import type { MinutesDocument } from './document'

/** Who seals the minutes and what is claimed of it, and where anyone checks the file. */
export type MinutesSeal = { name: string; claim: string; address: string }

/** Everything that the template of the minutes prints, as text ready to be set. The same input gives the same value. */
export function minutesModel(document: MinutesDocument, list: SigningList, seal: MinutesSeal) {
  const { issuingBody, conference, campaign, witnesses } = document
  const madeAt = new Date(document.madeAt)
  return {
    profile: layoutProfile('state', dayOf(madeAt)),
    superior: upper(issuingBody.superior),
    issuer: upper(issuingBody.name),
    number: document.number && `Số: ${document.number}`,
    placeAndDay: `${issuingBody.placeName}, ${formatDayInPrint(madeAt)}`,
    title: 'BIÊN BẢN',
    subject: `Lễ ký giao ước thi đua năm ${campaign.year}`,
    documentTitle: `Biên bản Lễ ký giao ước thi đua năm ${campaign.year} - ${issuingBody.name}`,
    opening: openingLines(document),
    sections: [
      section('I. Thành phần', attendanceLines(document, list)),
      { ...section('II. Kết quả ký giao ước', [resultLine(list)]), table: countTable(list) },
      section('III. Các trường hợp ghi nhận riêng', exceptionLines(list)),
      {
        ...section('IV. Chứng kiến', [witnessLine(witnesses.length)]),
        table: witnesses.length > 0 ? witnessTable(document) : null,
      },
      section('V. Danh sách ký và nhật ký hệ thống', evidenceLines(document)),
    ],
    secretary: { title: 'THƯ KÝ', name: conference?.secretary ?? '' },
    chair: { title: 'CHỦ TỌA', name: conference?.chair ?? '' },
    recipients: ['- Các đơn vị ký giao ước;', '- Lưu: VT, hồ sơ thi đua.'],
    seal: ['Niêm phong điện tử', seal.name],
    verification: {
      qr: qrCode(seal.address),
      lines: [
        `Tệp này được niêm phong điện tử lúc ${formatInstant(madeAt)} và ghi vào nhật ký của Hệ thống.`,
        seal.claim,
        `Kiểm tra tệp tại ${seal.address}`,
      ],
    },
  }
}

const section = (title: string, lines: string[]) => ({ title, lines, table: null })

const figure = (header: string) => ({ header, width: 18, text: false })

function countTable({ blocks, counts }: SigningList) {
  const cells = ({ units, electronic, paper, resignNeeded, revoked, notSigned }: ListCounts) =>
    [units, electronic, paper, resignNeeded, revoked, notSigned].map(String)
  return {
    columns: [
      { header: 'Khối thi đua', width: null, text: true },
      ...['Số đơn vị', 'Ký điện tử', 'Ký bản giấy', 'Cần ký lại', 'Bị thu hồi', 'Chưa ký'].map(figure),
    ],
    rows: blocks.map((block, index) => [String(index + 1), block.name, ...cells(block.counts)]),
    total: ['', 'Cộng', ...cells(counts)],
  }
}

function witnessTable({ witnesses }: MinutesDocument) {
  return {
    columns: [
      { header: 'Họ và tên', width: null, text: true },
      { header: 'Chức vụ', width: 36, text: true },
      { header: 'Thời điểm xác nhận', width: 26, text: false },
      { header: 'Xác nhận bằng', width: 34, text: true },
      { header: 'Mục nhật ký', width: 16, text: false },
    ],
    rows: witnesses.map(({ name, title, at, strength, leafIndex }, index) => [
      String(index + 1),
      name,
      title ?? '',
      formatInstant(new Date(at)),
      strengthInWords(strength),
      String(leafIndex + 1),
    ]),
    total: [],
  }
}

/** Time, place and purpose; what nobody has entered is left out. */
function openingLines({ campaign, conference }: MinutesDocument): string[] {
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
function attendanceLines({ conference, witnesses }: MinutesDocument, list: SigningList): string[] {
  const who = [
    conference?.chair && `Chủ tọa: đồng chí ${conference.chair}.`,
    conference?.secretary && `Thư ký: đồng chí ${conference.secretary}.`,
    witnesses.length > 0 && `Chứng kiến: ${witnesses.length} đồng chí, có tên tại mục IV.`,
    `Đơn vị ký giao ước: ${list.counts.units} đơn vị thuộc ${list.blocks.length} khối thi đua.`,
  ].filter((line) => typeof line === 'string')
  return who.map((line, index) => `${index + 1}. ${line}`)
}

/** How many had signed, and how, when the list was frozen. */
function resultLine({ counts, frozenAt }: SigningList): string {
  const signed = signedOf(counts)
  const ways = `trong đó ${counts.electronic} đơn vị ký điện tử, ${counts.paper} đơn vị ký bản giấy`
  return `Danh sách ký được chốt lúc ${formatInstant(new Date(frozenAt))}. Tại thời điểm đó ${signed}/${counts.units} đơn vị đã ký, ${ways}; phân theo khối thi đua như sau:`
}

/** Every exception with the names of its units. */
function exceptionLines(list: SigningList): string[] {
  const groups = exceptionsOf(list)
  if (groups.length === 0) return ['Không có. Tất cả các đơn vị đã ký điện tử.']
  return groups.map(
    ({ title, units }, index) => `${index + 1}. ${title}: ${units.length} đơn vị, gồm ${units.join('; ')}.`,
  )
}

const witnessLine = (count: number): string =>
  count === 0
    ? 'Khi lập biên bản này chưa có người chứng kiến nào xác nhận danh sách ký trên Hệ thống.'
    : `${count} đồng chí đã xác nhận danh sách ký trên Hệ thống:`

/** What the list's hash and the log's place are, so that anybody compares them. */
function evidenceLines({ listHash, log, madeAt }: MinutesDocument): string[] {
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
