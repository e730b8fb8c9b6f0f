import { expect, test } from 'vitest'
import type { AdjustableRow } from './queries'
import { asTyped, fieldOf, figuresIn, previewOf } from './typed-figures'

const row = (unit: string, low: string, signed = false): AdjustableRow => ({
  revisionId: unit,
  revision: 1,
  targetId: 't',
  direction: 'at_least',
  unit,
  unitName: unit,
  low,
  high: null,
  signed,
  acknowledged: signed,
  proposal: null,
  draftId: null,
})
const target = { name: 'Kết nạp', low: '31', allocation: 'split' as const }
const rows = [row('A', '20', true), row('B', '11')]
const typed = (low: string, high = '') => ({ A: { low, high } })

test('figures typed so far show whom they concern and what the split comes to', () => {
  expect(previewOf(target, rows, typed('18,5'))).toEqual({
    impact: { sign: ['A'], acknowledge: [], read: [] },
    changed: 1,
    split: { words: 'giao 31 trong tổng 31; nếu điều chỉnh: 29,5, còn 1,5 chưa giao', state: 'under' },
  })
})

test.each(['', '20,0', 'mười', '1.130', '-'])('%j changes nothing yet', (text) => {
  expect(previewOf(target, rows, typed(text)).changed).toBe(0)
})

test('a second figure is none for a target of one', () => {
  expect(previewOf(target, rows, typed('18', '19')).changed).toBe(0)
  expect(previewOf({ ...target, allocation: 'none' }, rows, typed('18')).split).toBeNull()
})

test('a figure put into a field reads back as itself', () => {
  expect(asTyped('1130.756')).toBe('1130,756')
  expect(asTyped('1130')).toBe('1130')
})

test('the form names each figure by its revision, and so do its errors', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['low:r1', ' '],
    ['low:r2', '9'],
    ['high:r2', '10'],
    ['reason', 'x'],
  ] as const)
    form.set(name, value)
  const figures = figuresIn(form)
  expect(figures).toEqual([{ baseRevisionId: 'r2', low: '9', high: '10' }])
  expect(fieldOf('figures.0.high', figures)).toBe('high:r2')
  expect(fieldOf('figures', figures)).toBe('figures')
  expect(fieldOf('subject', figures)).toBe('subject')
})
