import { expect, test } from 'vitest'
import { splitEffect } from './split'

const parts = ['122', '8', '31', '19']

test.each([
  ['17', 'giao 180 trong tổng 180; nếu điều chỉnh: 178, còn 2 chưa giao', 'under'],
  ['19', 'giao 180 trong tổng 180; nếu điều chỉnh: 180, đúng bằng tổng', 'exact'],
  ['19.5', 'giao 180 trong tổng 180; nếu điều chỉnh: 180,5, vượt 0,5', 'over'],
])('19 becoming %s makes of 180: %s', (after, words, state) => {
  expect(splitEffect({ total: '180', parts, changes: [{ before: '19', after }] })).toEqual({ words, state })
})

test('without changes it says what stands', () => {
  expect(splitEffect({ total: '200', parts, changes: [] })).toEqual({
    words: 'giao 180 trong tổng 200',
    state: 'under',
  })
})
