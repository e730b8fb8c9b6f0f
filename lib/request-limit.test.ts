import { expect, test } from 'vitest'
import { requestLimit } from './request-limit'

test('gives each key its requests, then says how long to wait, until the window is over', () => {
  const limit = requestLimit({ requests: 2, seconds: 5 })
  expect([limit.count('a', 0), limit.count('a', 1), limit.count('a', 1500)]).toEqual([null, null, 4])
  expect(limit.count('b', 1500)).toBeNull()
  expect(limit.count('a', 4999)).toBe(1)
  expect(limit.count('a', 5000)).toBeNull()
})

test('forgets the oldest key when there are too many', () => {
  const limit = requestLimit({ requests: 1, seconds: 60 })
  for (let key = 0; key <= 10_000; key++) limit.count(`key ${key}`, 0)
  expect(limit.count('key 0', 1)).toBeNull()
  expect(limit.count('key 10000', 1)).toBe(60)
})
