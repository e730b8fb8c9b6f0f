import { expect, test } from 'vitest'
import { writeCsv } from './csv'

test('is UTF-8 with a mark, commas and CRLF', () => {
  expect(
    writeCsv([
      ['STT', 'Đơn vị'],
      [1, 'Phường Mỹ Đình 1'],
    ]),
  ).toBe('\ufeffSTT,Đơn vị\r\n1,Phường Mỹ Đình 1\r\n')
})

test('quotes what would break a row', () => {
  expect(writeCsv([['a, b', 'nói "có"', 'hai\ndòng']])).toBe('\ufeff"a, b","nói ""có""","hai\ndòng"\r\n')
})

test.each(['=1+1', '+84 24', '-5', '@SUM(A1)', '\t=1', '\r=1'])('makes %j inert', (text) => {
  expect(writeCsv([[text]])).toMatch(/^\ufeff"?'/)
})

test('leaves numbers and inner signs alone', () => {
  expect(writeCsv([[-5, 'TM. UBND - Chủ tịch']])).toBe('\ufeff-5,TM. UBND - Chủ tịch\r\n')
})
