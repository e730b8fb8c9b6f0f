import { expect, test } from 'vitest'
import { textForm } from './schema'

const form = {
  ...{ campaignId: '00000000-0000-4000-8000-000000000000', title: 'Giao ước', theme: '', occasions: '' },
  ...{ legalBases: '', pledgedBefore: 'các đồng chí', commonContent: '', commitments: '', recipients: '' },
  ...{ contactName: '', contactPhone: '', proposalsBlockSigning: '' },
  ...{ signingOpensAt: '', signingClosesAt: '', proposalsCloseAt: '' },
  ...{ conferenceTitle: '', conferenceHeldOn: '', conferenceStartsAt: '' },
  ...{ conferencePlace: '', conferenceChair: '', conferenceSecretary: '' },
}
const refusedOf = (change: Partial<typeof form>) =>
  textForm
    .safeParse({ ...form, ...change })
    .error?.issues.map(({ path, message }) => `${path.join()}: ${message}`) ?? []

test.each([
  { conferenceHeldOn: '2028-12-21' },
  { conferenceStartsAt: '2028-12-21T08:00' },
  { conferencePlace: 'Hội trường' },
  { conferenceChair: 'Chủ tịch' },
  { conferenceSecretary: 'Chánh Văn phòng' },
])('what is known of a conference without a title is refused, not dropped: %j', (change) => {
  expect(refusedOf(change)).toEqual(['conferenceTitle: Nhập tên hội nghị'])
})

test('a conference has its day and an hour in it, or there is none', () => {
  expect(refusedOf({})).toEqual([])
  expect(refusedOf({ conferenceTitle: 'Hội nghị' })).toEqual([
    'conferenceHeldOn: Nhập ngày hội nghị',
    'conferenceStartsAt: Nhập giờ bắt đầu hội nghị',
  ])
  const named = { conferenceTitle: 'Hội nghị', conferenceHeldOn: '2028-12-21' }
  expect(refusedOf({ ...named, conferenceStartsAt: '2028-12-21T00:00' })).toEqual([])
  expect(refusedOf({ ...named, conferenceStartsAt: '2028-12-22T08:00' })).toEqual([
    'conferenceStartsAt: Giờ bắt đầu phải trong ngày hội nghị',
  ])
})

test('the deadline for signing is after its opening', () => {
  const window = { signingOpensAt: '2028-12-21T08:00', signingClosesAt: '2028-12-21T08:00' }
  expect(refusedOf(window)).toEqual(['signingClosesAt: Hạn ký phải sau giờ mở ký'])
})
