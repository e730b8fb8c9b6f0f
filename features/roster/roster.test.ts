import { expect, test } from 'vitest'
import { codeOf, freeCode } from './roster'

test('a code is the name without marks, in lower case, its words joined', () => {
  expect(codeOf('UBND phường Mỹ Đình 1')).toBe('ubnd-phuong-my-dinh-1')
  expect(codeOf('  Ban Chỉ huy Quân sự - Công an ')).toBe('ban-chi-huy-quan-su-cong-an')
  expect(codeOf('“…”')).toBe('')
  expect(codeOf(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59))
})

test('a taken code gets the first free number', () => {
  expect(freeCode('ban', new Set())).toBe('ban')
  expect(freeCode('ban', new Set(['ban', 'ban-2']))).toBe('ban-3')
  expect(freeCode('', new Set())).toBe('muc')
})
