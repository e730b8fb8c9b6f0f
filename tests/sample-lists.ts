import { buildList, type ListContent, type ListedUnit } from '@/features/ceremony/list'
import type { MinutesDocument } from '@/features/ceremony/minutes/document'

// Lists and minutes that tests render.
const signature = (index: number): NonNullable<ListedUnit['signature']> => ({
  code: `0123456789${String(index).padStart(2, '0')}`,
  version: 1,
  documentHash: 'ab'.repeat(32),
  signer: 'Nguyễn Đức Ẩn',
  titleLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signedAt: '2022-12-21T01:41:07.000Z',
  strength: 'passkey',
})

const paper = { signedOn: '2022-12-20', signer: 'Trần Thị Thu Hà', titleLines: ['TRƯỞNG BAN'] }

const units = (block: string, statuses: ListedUnit['status'][]): ListedUnit[] =>
  statuses.map((status, index) => ({
    code: `${block}-${index + 1}`,
    name: `Đơn vị ${index + 1} thuộc ${block}`,
    status,
    signature: status === 'not_signed' || status === 'paper' ? null : signature(index),
    paper: status === 'paper' ? paper : null,
  }))

export const sampleContent: ListContent = {
  campaign: {
    id: '00000000-0000-4000-8000-000000000000',
    year: 2023,
    title: 'Giao ước thi đua năm 2023',
    theme: 'Kỷ cương, trách nhiệm',
  },
  issuingBody: {
    name: 'Ủy ban nhân dân quận Nam Từ Liêm',
    superior: 'Ủy ban nhân dân thành phố Hà Nội',
    placeName: 'Nam Từ Liêm',
  },
  conference: { title: 'Hội nghị giao chỉ tiêu và ký giao ước thi đua năm 2023', heldOn: '2022-12-21' },
  blocks: [
    { code: 'dang', name: 'Khối các Ban Đảng', units: units('dang', ['signed', 'resigned', 'paper']) },
    {
      code: 'phuong',
      name: 'Khối UBND các phường',
      units: units('phuong', ['signed', 'not_signed', 'resign_needed', 'revoked']),
    },
  ],
}

export const sampleList = buildList(sampleContent, new Date('2022-12-21T03:00:00.000Z'))

/** Minutes after two witnesses, with whatever is to differ. */
export const sampleMinutes = (given: Partial<MinutesDocument> = {}): MinutesDocument => ({
  format: 'giao-uoc/minutes/1',
  number: '15/BB-UBND',
  madeAt: '2022-12-21T03:30:00.000Z',
  campaign: sampleContent.campaign,
  issuingBody: sampleContent.issuingBody,
  conference: {
    ...sampleContent.conference!,
    startsAt: '2022-12-21T01:00:00.000Z',
    place: 'Hội trường Ủy ban nhân dân quận',
    chair: 'Nguyễn Văn Bình',
    secretary: 'Lê Thị Cúc',
  },
  listHash: 'cd'.repeat(32),
  witnesses: [
    {
      name: 'Phạm Thị Dung',
      title: 'BÍ THƯ QUẬN ỦY',
      at: '2022-12-21T03:10:00.000Z',
      strength: 'passkey',
      leafIndex: 60,
    },
    {
      name: 'Vũ Văn Em',
      title: null,
      at: '2022-12-21T03:12:00.000Z',
      strength: 'password',
      leafIndex: 61,
    },
  ],
  log: { size: 62, root: 'ef'.repeat(32) },
  ...given,
})
