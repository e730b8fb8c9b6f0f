import { expect, test } from 'vitest'
import { missingOf, type Readiness } from './missing'

const whole: Readiness = {
  year: 2024,
  theme: 'Kỷ cương',
  legalBases: 1,
  commonContent: 1,
  commitments: 1,
  conference: true,
  signingClosesAt: new Date(),
  windowOver: false,
  contact: true,
  units: 2,
  unitsWithoutHead: [],
  draftDecisions: 0,
  publishedDecisions: 1,
  exceeded: [],
}

test('nothing is missing of a whole campaign, and everything of an empty one', () => {
  expect(missingOf(whole)).toEqual([])
  const empty: Readiness = {
    ...{ year: 2024, theme: '', legalBases: 0, commonContent: 0, commitments: 0, conference: false },
    ...{ signingClosesAt: null, windowOver: false, contact: false, units: 0, unitsWithoutHead: [] },
    ...{ draftDecisions: 0, publishedDecisions: 0, exceeded: [] },
  }
  const missing = missingOf(empty)
  expect(missing.filter(({ needed }) => needed).map(({ what }) => what)).toEqual([
    'Chủ đề thi đua của năm',
    'Nội dung thi đua chung',
    'Đơn vị ký giao ước',
  ])
  expect(missing).toHaveLength(9)
})

test('long lists are cut, and each leads to the page that mends it', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
  expect(missingOf({ ...whole, unitsWithoutHead: names })).toEqual([
    {
      what: 'Tài khoản thủ trưởng dùng được của 7 đơn vị: A, B, C, D, E và 2 mục khác',
      href: '/campaigns/2024/people',
      needed: false,
    },
  ])
  expect(missingOf({ ...whole, exceeded: ['T1'] })).toMatchObject([{ needed: true }])
  expect(missingOf({ ...whole, windowOver: true })).toMatchObject([
    { href: '/campaigns/2024/text', needed: true },
  ])
})
