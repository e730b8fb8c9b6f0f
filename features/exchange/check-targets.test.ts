import { expect, test } from 'vitest'
import { wrongFigure } from './check-targets'

test.each([
  ['at_least', '10', null, null],
  ['at_least', '10', '12', 'Chỉ chỉ tiêu trong khoảng có mức đến: xóa ô này'],
  ['range', '13', '14.50', null],
  ['range', '13', null, 'Chỉ tiêu trong khoảng cần mức đến: nhập một số'],
  ['range', '14.50', '14.5', 'Mức đến phải lớn hơn mức từ'],
] as const)('%s of %s to %s: %s', (direction, low, high, words) => {
  expect(wrongFigure(direction, { low, high })).toBe(words)
})
