import { expect, test } from 'vitest'
import { type Seat, signingChoices } from './authority'

const chair: Seat = { title: 'CHỦ TỊCH', headTitle: 'CHỦ TỊCH', collective: null, authorizations: [] }
const deputy: Seat = { ...chair, title: 'PHÓ CHỦ TỊCH' }
const lines = (seat: Seat) => signingChoices(seat).map(({ titleLines }) => titleLines)

test('a head signs by their office', () => {
  expect(lines(chair)).toEqual([['CHỦ TỊCH']])
})

test('a head of a collective signs in its name first', () => {
  expect(lines({ ...chair, collective: 'ỦY BAN NHÂN DÂN' })).toEqual([
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    ['CHỦ TỊCH'],
  ])
})

test('nobody else signs without an authorization', () => {
  expect(lines(deputy)).toEqual([])
})

test.each([
  ['for_head', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['by_order', ['TL. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['by_authorization', ['TUQ. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['acting', ['Q. CHỦ TỊCH']],
] as const)('an authorization %s gives its lines', (authority, expected) => {
  const seat = { ...deputy, authorizations: [{ authority, title: 'PHÓ CHỦ TỊCH' }] }
  expect(signingChoices(seat)).toEqual([{ authority, titleLines: expected }])
})
