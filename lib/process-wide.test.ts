import { expect, test } from 'vitest'
import { forget, processWide } from './process-wide'

test('a value is made once, and made anew after it was forgotten', () => {
  const first = processWide('thing', () => ({}))
  expect(processWide('thing', () => ({}))).toBe(first)
  forget('thing')
  expect(processWide('thing', () => ({}))).not.toBe(first)
})

test('a promise that failed is made anew at the next use', async () => {
  await expect(processWide('reader', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  await expect(processWide('reader', () => Promise.resolve('there'))).resolves.toBe('there')
})
