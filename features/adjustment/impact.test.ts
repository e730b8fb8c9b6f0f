import { expect, test } from 'vitest'
import { impactInWords, impactOf } from './impact'

const row = (unit: string, signed: boolean, acknowledged: boolean) => ({ unit, signed, acknowledged })

test('a unit counts once, by the most that is asked of it', () => {
  const rows = [
    row('Mỹ Đình 10', true, true),
    row('Mỹ Đình 2', true, true),
    row('Mỹ Đình 2', true, false),
    row('Đại Mỗ', false, true),
    row('Đại Mỗ', false, false),
    row('Cầu Diễn', false, false),
  ]
  expect(impactOf(rows)).toEqual({
    sign: ['Mỹ Đình 2', 'Mỹ Đình 10'],
    acknowledge: ['Đại Mỗ'],
    read: ['Cầu Diễn'],
  })
})

test('each group that is not empty is a line', () => {
  expect(impactInWords({ sign: ['A', 'B'], acknowledge: [], read: ['C'] })).toEqual([
    '2 đơn vị đã ký phải ký lại: A, B',
    '1 đơn vị chưa tiếp nhận, tiếp nhận mức mới: C',
  ])
  expect(impactInWords({ sign: [], acknowledge: [], read: [] })).toEqual([])
})
