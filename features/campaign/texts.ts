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

/** The form of a campaign's texts, section by section. */
export const textSections: { title: string; fields: TextField[] }[] = [
  {
    title: 'Nội dung giao ước',
    fields: [
      { name: 'title', label: 'Tên đợt thi đua', kind: 'text' },
      { name: 'theme', label: 'Chủ đề thi đua', kind: 'text' },
      { name: 'occasions', label: 'Chào mừng', hint: oneALine, kind: 'lines', rows: 3 },
      {
        name: 'legalBases',
        label: 'Căn cứ',
        hint: `${oneALine}, không ghi dấu chấm phẩy ở cuối`,
        kind: 'lines',
      },
      { name: 'pledgedBefore', label: 'Giao ước trước', hint: 'Đơn vị ký giao ước với ai', kind: 'text' },
      { name: 'commonContent', label: 'I. Nội dung thi đua chung', hint: oneALine, kind: 'lines', rows: 6 },
      {
        name: 'commitments',
        label: 'IV. Cam kết, tổ chức thực hiện',
        hint: oneALine,
        kind: 'lines',
        rows: 6,
      },
      { name: 'recipients', label: 'Nơi nhận', hint: oneALine, kind: 'lines', rows: 3 },
    ],
  },
  {
    title: 'Thời gian',
    fields: [
      { name: 'proposalsCloseAt', label: 'Hạn gửi kiến nghị', kind: 'datetime-local' },
      {
        name: 'signingOpensAt',
        label: 'Giờ mở ký',
        hint: 'Để trống: mở khi bấm “Mở ký”',
        kind: 'datetime-local',
      },
      { name: 'signingClosesAt', label: 'Hạn ký', kind: 'datetime-local' },
      {
        name: 'proposalsBlockSigning',
        label: 'Kiến nghị chưa được trả lời thì chưa ký được',
        kind: 'checkbox',
      },
    ],
  },
  {
    title: 'Hội nghị ký',
    fields: [
      { name: 'conferenceTitle', label: 'Tên hội nghị', kind: 'text' },
      { name: 'conferenceHeldOn', label: 'Ngày', kind: 'date' },
      { name: 'conferenceStartsAt', label: 'Giờ bắt đầu', kind: 'datetime-local' },
      { name: 'conferencePlace', label: 'Địa điểm', kind: 'text' },
      {
        name: 'conferenceChair',
        label: 'Chủ trì',
        hint: 'Chức vụ và họ tên, ghi trong biên bản',
        kind: 'text',
      },
      { name: 'conferenceSecretary', label: 'Thư ký', hint: 'Ghi trong biên bản', kind: 'text' },
    ],
  },
  {
    title: 'Hỗ trợ đơn vị',
    fields: [
      { name: 'contactName', label: 'Người liên hệ', kind: 'text' },
      { name: 'contactPhone', label: 'Điện thoại', kind: 'text' },
    ],
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
