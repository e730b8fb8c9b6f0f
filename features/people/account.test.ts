import { expect, test } from 'vitest'
import { accountState, isAmong, isFound, type PersonAccount, usernameFor } from './account'

const now = new Date('2025-07-01T03:00:00Z')
const account = { disabledAt: null, startsOn: null, endsOn: null, lockedUntil: null, pending: false }

test.each([
  [{}, 'active'],
  [{ lockedUntil: new Date('2025-07-01T03:01:00Z') }, 'locked'],
  [{ lockedUntil: new Date('2025-07-01T02:59:00Z') }, 'active'],
  [{ startsOn: '2025-07-02' }, 'not_begun'],
  [{ startsOn: '2025-07-02', pending: true }, 'pending'],
  [{ endsOn: '2025-07-01' }, 'active'],
  [{ endsOn: '2025-06-30', pending: true }, 'ended'],
  [{ endsOn: '2025-06-30', disabledAt: now }, 'disabled'],
])('%j is %s', (changed, state) => {
  expect(accountState({ ...account, ...changed }, '2025-07-01', now)).toBe(state)
})

const person: PersonAccount = {
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
    expect(isFound(person, search)).toBe(true)
  expect(isFound(person, 'me tri')).toBe(false)
})

test('a term that has ended counts with the closed accounts', () => {
  expect(isAmong({ state: 'ended' }, 'disabled')).toBe(true)
  expect(isAmong({ state: 'ended' }, 'pending')).toBe(false)
  expect(isAmong(person, 'pending')).toBe(true)
  expect(isAmong(person, 'all')).toBe(true)
})

test('a head signs in by the code of the unit, a clerk with .cv behind it, more of them by number', () => {
  expect(usernameFor('unit_head', 'phuong-me-tri', new Set())).toBe('phuong-me-tri')
  expect(usernameFor('unit_head', 'phuong-me-tri', new Set(['phuong-me-tri']))).toBe('phuong-me-tri-2')
  expect(usernameFor('unit_clerk', 'phuong-me-tri', new Set(['phuong-me-tri']))).toBe('phuong-me-tri.cv')
  const both = new Set(['phuong-me-tri.cv', 'phuong-me-tri.cv-2'])
  expect(usernameFor('unit_clerk', 'phuong-me-tri', both)).toBe('phuong-me-tri.cv-3')
})
