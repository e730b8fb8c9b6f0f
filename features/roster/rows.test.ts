import { expect, test } from 'vitest'
import { stepped } from './rows'

test('one changes places with its neighbour, and not with one outside its block', () => {
  const ids = ['a', 'b', 'c', 'd']
  expect(stepped(ids, ['b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b', 'd'])
  expect(stepped(ids, ['b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b', 'd'])
  expect(stepped(ids, ['b', 'c'], 'b', -1)).toBeNull()
  expect(stepped(ids, ['b', 'c'], 'c', 1)).toBeNull()
  expect(stepped(ids, ['b', 'c'], 'x', 1)).toBeNull()
})
