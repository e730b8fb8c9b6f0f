import { expect, test } from 'vitest'
import { keptFrom, keptUntil } from './policy'

test('what was signed is kept for ten years to the day', () => {
  expect(keptFrom(new Date('2033-01-01T00:00:00Z'))).toEqual(new Date('2023-01-01T00:00:00Z'))
  expect(keptUntil(new Date('2022-12-21T08:41:07Z'))).toBe('2032-12-21')
})

test('a signature of 29 February is kept until 1 March', () => {
  expect(keptUntil(new Date('2024-02-29T05:00:00Z'))).toBe('2034-03-01')
})
