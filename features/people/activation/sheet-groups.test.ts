import { expect, test } from 'vitest'
import type { PersonAccount } from '../account'
import { sheetGroups } from './sheet-groups'

const person = (accountId: string, unitId: string | null) => ({ accountId, unitId }) as PersonAccount

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
  const groups = sheetGroups(
    [person('w', null), person('z', '3'), person('y', '2'), person('x', '1')],
    blocks,
    units,
  )
  expect(groups.map(({ name, people }) => [name, people.map(({ accountId }) => accountId)])).toEqual([
    ['Khối A', ['x', 'y']],
    ['Khối B', ['z']],
    ['Lãnh đạo chứng kiến, văn phòng', ['w']],
  ])
})
