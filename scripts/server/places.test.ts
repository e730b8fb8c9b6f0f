import { expect, test } from 'vitest'
import { places } from './places'

test('there are so many in all, and so many for one address, until somebody leaves', () => {
  const take = places({ inAll: 3, ofOne: 2 })
  const [first, second] = [take('a'), take('a')]
  expect(take('a')).toBeNull()
  expect(take('b')).not.toBeNull()
  expect(take('c')).toBeNull()
  first!()
  first!()
  expect(take('c')).not.toBeNull()
  expect(take('d')).toBeNull()
  second!()
  expect(take('a')).not.toBeNull()
})
