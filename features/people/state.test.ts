import { expect, test } from 'vitest'
import { seatState } from './state'

const now = new Date('2025-07-01T03:00:00Z')
const seat = { disabledAt: null, startsOn: null, endsOn: null, lockedUntil: null, pending: false }

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
  expect(seatState({ ...seat, ...changed }, '2025-07-01', now)).toBe(state)
})
