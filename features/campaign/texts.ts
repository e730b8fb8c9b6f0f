import { fieldInstant } from '@/lib/dates'
import type { CampaignRecord } from './queries'

export type TextField = {
  name: string
  label: string
  hint?: string
  kind: 'text' | 'lines' | 'date' | 'datetime-local' | 'checkbox'
  rows?: number
}

const oneALine = 'Mỗi dòng một mục'

const field = (
  name: string,
  label: string,
  kind: TextField['kind'],
  more?: Pick<TextField, 'hint' | 'rows'>,
): TextField => ({ name, label, kind, ...more })

/** The form of a campaign's texts, section by section. */
export const textSections: { title: string; fields: TextField[] }[] = [
  {
    title: 'Nội dung giao ước',
    fields: [
      field('title', 'Tên đợt thi đua', 'text'),
      field('theme', 'Chủ đề thi đua', 'text'),
      field('occasions', 'Chào mừng', 'lines', { hint: oneALine, rows: 3 }),
      field('legalBases', 'Căn cứ', 'lines', { hint: `${oneALine}, không ghi dấu chấm phẩy ở cuối` }),
      field('pledgedBefore', 'Giao ước trước', 'text', { hint: 'Đơn vị ký giao ước với ai' }),
      field('commonContent', 'I. Nội dung thi đua chung', 'lines', { hint: oneALine, rows: 6 }),
      field('commitments', 'IV. Cam kết, tổ chức thực hiện', 'lines', { hint: oneALine, rows: 6 }),
      field('recipients', 'Nơi nhận', 'lines', { hint: oneALine, rows: 3 }),
    ],
  },
  {
    title: 'Thời gian',
    fields: [
      field('proposalsCloseAt', 'Hạn gửi kiến nghị', 'datetime-local'),
      field('signingOpensAt', 'Giờ mở ký', 'datetime-local', { hint: 'Để trống: mở khi bấm “Mở ký”' }),
      field('signingClosesAt', 'Hạn ký', 'datetime-local'),
      field('proposalsBlockSigning', 'Kiến nghị chưa được trả lời thì chưa ký được', 'checkbox'),
    ],
  },
  {
    title: 'Hội nghị ký',
    fields: [
      field('conferenceTitle', 'Tên hội nghị', 'text'),
      field('conferenceHeldOn', 'Ngày', 'date'),
      field('conferenceStartsAt', 'Giờ bắt đầu', 'datetime-local'),
      field('conferencePlace', 'Địa điểm', 'text'),
      field('conferenceChair', 'Chủ trì', 'text', { hint: 'Chức vụ và họ tên, ghi trong biên bản' }),
      field('conferenceSecretary', 'Thư ký', 'text', { hint: 'Ghi trong biên bản' }),
    ],
  },
  {
    title: 'Hỗ trợ đơn vị',
    fields: [field('contactName', 'Người liên hệ', 'text'), field('contactPhone', 'Điện thoại', 'text')],
  },
]

const lines = (items: readonly string[]) => items.join('\n')
const instant = (at: Date | null | undefined) => (at ? fieldInstant(at) : '')

/** A campaign's texts as the fields of its form hold them. */
export const textValues = ({ campaign, conference }: CampaignRecord): Record<string, string> => ({
  title: campaign.title,
  theme: campaign.theme,
  occasions: lines(campaign.occasions),
  legalBases: lines(campaign.legalBases),
  pledgedBefore: campaign.pledgedBefore,
  commonContent: lines(campaign.commonContent),
  commitments: lines(campaign.commitments),
  recipients: lines(campaign.recipients),
  contactName: campaign.contactName ?? '',
  contactPhone: campaign.contactPhone ?? '',
  proposalsBlockSigning: campaign.proposalsBlockSigning ? 'on' : '',
  signingOpensAt: instant(campaign.signingOpensAt),
  signingClosesAt: instant(campaign.signingClosesAt),
  proposalsCloseAt: instant(campaign.proposalsCloseAt),
  conferenceTitle: conference?.title ?? '',
  conferenceHeldOn: conference?.heldOn ?? '',
  conferenceStartsAt: instant(conference?.startsAt),
  conferencePlace: conference?.place ?? '',
  conferenceChair: conference?.chair ?? '',
  conferenceSecretary: conference?.secretary ?? '',
})
