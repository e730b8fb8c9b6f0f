import { layoutProfile } from '@/features/paper/typesetting/layout-profile'
import { qrCode } from '@/features/paper/typesetting/vector'
import { strengthInWords } from '@/features/pledge/strength'
import { dayOf, formatDayInPrint, formatInstant } from '@/lib/dates'
import type { ListCounts, SigningList } from '../list'
import type { MinutesDocument } from './document'
import {
  attendanceLines,
  evidenceLines,
  exceptionLines,
  minutesTitle,
  openingLines,
  resultLine,
  sectionTitles,
  witnessLine,
} from './wording'

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
    documentTitle: `${minutesTitle(campaign.year)} - ${issuingBody.name}`,
    opening: openingLines(document),
    sections: [
      section(sectionTitles.attendance, attendanceLines(document, list)),
      { ...section(sectionTitles.result, [resultLine(list)]), table: countTable(list) },
      section(sectionTitles.exceptions, exceptionLines(list)),
      {
        ...section(sectionTitles.witnesses, [witnessLine(witnesses.length)]),
        table: witnesses.length > 0 ? witnessTable(document) : null,
      },
      section(sectionTitles.evidence, evidenceLines(document)),
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

const upper = (text: string) => text.toLocaleUpperCase('vi')

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
