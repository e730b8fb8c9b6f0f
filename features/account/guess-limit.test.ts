import { expect, test } from 'vitest'
import { guessLimit } from './guess-limit'

const start = new Date('2022-12-21T08:00:00+07:00')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

test('an address is blocked from its third wrong guess until its window closes, and no other address', () => {
  const limit = guessLimit({ wrong: 3, minutes: 15 })
  for (const minute of [0, 5]) limit.countWrong('10.0.0.1', after(minute))
  expect(limit.blockedUntil('10.0.0.1', after(10))).toBeNull()
  limit.countWrong('10.0.0.1', after(10))
  expect(limit.blockedUntil('10.0.0.1', after(10))).toEqual(after(15))
  expect(limit.blockedUntil('10.0.0.2', after(10))).toBeNull()
  expect(limit.blockedUntil('10.0.0.1', after(15))).toBeNull()
  limit.countWrong('10.0.0.1', after(16))
  expect(limit.blockedUntil('10.0.0.1', after(16))).toBeNull()
})

test('what it remembers is bounded: the oldest of more than 10,000 addresses is forgotten', () => {
  const limit = guessLimit({ wrong: 1, minutes: 15 })
  for (let i = 0; i <= 10_000; i++) limit.countWrong(`address ${i}`, start)
  expect(limit.blockedUntil('address 0', start)).toBeNull()
  expect(limit.blockedUntil('address 1', start)).toEqual(after(15))
})
