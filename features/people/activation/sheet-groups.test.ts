import { expect, test } from 'vitest'
import type { Seat } from '../seat'
import { sheetGroups } from './sheet-groups'

const seat = (accountId: string, unitId: string | null) => ({ accountId, unitId }) as Seat

test('people come block by block in the order of protocol, others last, empty blocks not at all', () => {
  const blocks = [
    { id: 'a', name: 'Khối A' },
    { id: 'empty', name: 'Khối trống' },
    { id: 'b', name: 'Khối B' },
  ]
  const units = [
    { unitId: '2', blockId: 'a', position: 2 },
    { unitId: '1', blockId: 'a', position: 1 },
    { unitId: '3', blockId: 'b', position: 3 },
  ]
  const groups = sheetGroups([seat('w', null), seat('z', '3'), seat('y', '2'), seat('x', '1')], blocks, units)
  expect(groups.map(({ name, seats }) => [name, seats.map(({ accountId }) => accountId)])).toEqual([
    ['Khối A', ['x', 'y']],
    ['Khối B', ['z']],
    ['Lãnh đạo chứng kiến, văn phòng', ['w']],
  ])
})
