import type { DocumentTarget, PledgeDocument } from '@/features/pledge/document'
import { formatCode, strengthInWords } from '@/features/pledge/receipt'
import type { Stroke } from '@/features/pledge/schema'
import { figureInWords } from '@/features/target/figure'
import { formatDayInPrint, formatInstant } from '@/lib/dates'
import type { Strength } from '@/lib/terms'
import { signatureClaim } from '@/lib/vi'
import { layoutProfile, titleLinesIn } from './layout'
import { legalBases, opening, rowNote, targetRemarks, upper } from './texts'
import { qrCode, strokesToPath, svg } from './vector'

/** A signature on a paper; `address` is where anyone checks the code. */
export type SignatureOnPaper = {
  strokes: Stroke[] | null
  typedName: string | null
  signedAt: Date
  code: string
  strength: Strength
  address: string
  /** The name in the certificate that will seal the paper, and what is claimed about it; null where none does. */
  seal: { name: string; claim: string } | null
}

export type PaperModel = ReturnType<typeof paperModel>

/**
 * Everything that the template prints, as text ready to be set; `signature` null makes a preview that says so.
 * The same input gives the same value.
 */
export function paperModel(document: PledgeDocument, signature: SignatureOnPaper | null) {
  const { campaign, issuingBody, unit, signing } = document
  const profile = layoutProfile(document.layout, document.day)
  return {
    profile,
    superior: upper(issuingBody.superior),
    issuer: upper(unit.name),
    placeAndDay: `${issuingBody.placeName}, ${formatDayInPrint(document.day)}`,
    title: upper(campaign.title),
    subject: campaign.theme ? `Chủ đề: “${campaign.theme}”` : null,
    documentTitle: `${campaign.title} - ${unit.name}`,
    bases: legalBases(document),
    opening: opening(document),
    parts: {
      common: { title: 'I. Nội dung thi đua', paragraphs: numbered(document.commonContent) },
      targets: { title: 'II. Chỉ tiêu', ...targetTable(document.targets) },
      own: {
        title: 'III. Chỉ tiêu riêng, nhiệm vụ, giải pháp',
        lists: ownLists(document),
        none: 'Đơn vị không đăng ký thêm nội dung riêng.',
      },
      commitments: { title: 'IV. Cam kết, tổ chức thực hiện', paragraphs: numbered(document.commitments) },
    },
    recipients: document.recipients.map((text) => `- ${punctuated(text)}`),
    titleLines: titleLinesIn(profile, signing?.titleLines ?? ['THỦ TRƯỞNG ĐƠN VỊ']),
    signer: signing?.signer ?? '',
    drawing: drawing(signature),
    witness: upper(document.pledgedBefore.charAt(0)) + document.pledgedBefore.slice(1),
    seal: signature?.seal ? ['Niêm phong điện tử', signature.seal.name] : null,
    preview: signature ? null : previewMark,
    verification: verification(document, signature),
  }
}

const previewMark = 'Bản xem trước'

/** An item of a list of recipients ends ';' unless it ends by itself. */
const punctuated = (text: string): string => (/[.;]$/.test(text) ? text : `${text};`)

const numbered = (texts: readonly string[]) => texts.map((text, index) => `${index + 1}. ${text}`)

function targetTable(targets: readonly DocumentTarget[]) {
  const rows = targets.map((row, index) => ({
    group: row.group === targets[index - 1]?.group ? null : row.group,
    cells: [
      String(index + 1),
      row.name,
      row.measureUnit,
      figureInWords({ ...row, measureUnit: '' }),
      rowNote(row),
    ],
  }))
  return {
    headers: ['STT', 'Nội dung', 'Đơn vị tính', 'Chỉ tiêu giao', 'Ghi chú'],
    rows,
    remarks: targetRemarks(targets),
    none: 'Đơn vị không có chỉ tiêu được giao; thực hiện nội dung thi đua chung và các nội dung do đơn vị đăng ký.',
  }
}

function ownLists({ ownTargets, tasks, solutions }: PledgeDocument) {
  const lists = [
    ['Chỉ tiêu riêng', ownTargets.map((own) => `${own.content}: ${figureInWords(own)}`)],
    ['Nhiệm vụ', tasks],
    ['Giải pháp', solutions],
  ] as const
  return lists
    .filter(([, texts]) => texts.length > 0)
    .map(([title, texts], index) => ({
      title: `${index + 1}. ${title}`,
      items: texts.map((text) => `- ${text}`),
    }))
}

function drawing(signature: SignatureOnPaper | null) {
  if (!signature) return { svg: null, text: '(Chưa ký)' }
  const drawn = strokesToPath(signature.strokes ?? [])
  if (!drawn) return { svg: null, text: signature.typedName }
  const pen = 'fill="none" stroke="#00257a" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
  return { svg: svg(drawn.viewBox, `<path d="${drawn.path}" ${pen}/>`), text: null }
}

function verification({ version }: PledgeDocument, signature: SignatureOnPaper | null) {
  if (!signature)
    return { qr: null, lines: [`${previewMark} của bản giao ước số ${version}, chưa có chữ ký.`] }
  const { code, signedAt, strength, address, seal } = signature
  const lines = [
    `Mã xác nhận: ${formatCode(code)}. Bản giao ước số ${version}.`,
    `Ký lúc ${formatInstant(signedAt)}, xác nhận bằng ${strengthInWords(strength)}.`,
    seal?.claim ?? signatureClaim,
    `Kiểm tra tại ${address}`,
  ]
  return { qr: qrCode(address), lines }
}
