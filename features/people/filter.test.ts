import { expect, test } from 'vitest'
import { isAmong, isFound } from './filter'
import type { Seat } from './seat'

const seat: Seat = {
  accountId: 'a',
  role: 'unit_head',
  username: 'phuong-my-dinh-1',
  unitId: 'u',
  unitName: 'UBND phường Mỹ Đình 1',
  fullName: 'Trần Thị Bích',
  phone: '024 3875 1234',
  email: null,
  title: 'CHỦ TỊCH',
  startsOn: null,
  endsOn: null,
  disabledAt: null,
  pending: true,
  secondFactor: false,
  oidcLogin: null,
  oidcBound: false,
  linkUntil: null,
  authorities: [],
  state: 'pending',
}

test('people are found by name, unit, title and telephone, without marks', () => {
  for (const search of ['bich', 'my dinh', 'chu tich', '3875', 'tran my', ''])
    expect(isFound(seat, search)).toBe(true)
  expect(isFound(seat, 'me tri')).toBe(false)
})

test('a term that has ended counts with the closed accounts', () => {
  expect(isAmong({ state: 'ended' }, 'disabled')).toBe(true)
  expect(isAmong({ state: 'ended' }, 'pending')).toBe(false)
  expect(isAmong(seat, 'pending')).toBe(true)
  expect(isAmong(seat, 'all')).toBe(true)
})
