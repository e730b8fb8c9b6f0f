import { expect, test } from 'vitest'
import { usernameFor } from './username'

test('a head signs in by the code of the unit, a clerk with .cv behind it, more of them by number', () => {
  expect(usernameFor('unit_head', 'phuong-me-tri', new Set())).toBe('phuong-me-tri')
  expect(usernameFor('unit_head', 'phuong-me-tri', new Set(['phuong-me-tri']))).toBe('phuong-me-tri-2')
  expect(usernameFor('unit_clerk', 'phuong-me-tri', new Set(['phuong-me-tri']))).toBe('phuong-me-tri.cv')
  const both = new Set(['phuong-me-tri.cv', 'phuong-me-tri.cv-2'])
  expect(usernameFor('unit_clerk', 'phuong-me-tri', both)).toBe('phuong-me-tri.cv-3')
})
