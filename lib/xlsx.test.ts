import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { zip } from '@/tests/zip'
import { cellAddress, readWorkbook, writeWorkbook } from './xlsx'

test('what is written is read back, text by text, and nothing becomes a formula', async () => {
  const rows = [
    ['Mã', 'Tên', 'Mức'],
    ['T1', 'Mỹ Đình', '1.130,756'],
    ['T2', '=1+1', '61,60'],
    ['T3', '+84', '0012'],
    ['T4', '-5', '@SUM(A1)'],
    [],
    ['_x0041_', '', 'hai\ndòng'],
  ]
  const file = await writeWorkbook([{ name: 'Chỉ tiêu', rows }])
  expect(await readWorkbook(file)).toEqual({ ok: true, sheets: [{ name: 'Chỉ tiêu', rows }] })
})

test('what no sheet can carry is left out', async () => {
  const file = await writeWorkbook([{ name: 'Tên', rows: [['a\u0000b\u0001c\t=d']] }])
  expect(await readWorkbook(file)).toEqual({ ok: true, sheets: [{ name: 'Tên', rows: [['abc =d']] }] })
})

test('numbers and days of a spreadsheet become texts that read one way', async () => {
  const file = await writeXlsx({
    sheets: [{ name: 'A', rows: [[1130.756, 0.1 + 0.2, 1e21, new Date(Date.UTC(2022, 11, 21)), true]] }],
  })
  const rows = [['1130,756', '0,3', '1000000000000000000000', '21/12/2022', 'true']]
  expect(await readWorkbook(file)).toEqual({ ok: true, sheets: [{ name: 'A', rows }] })
})

test('rows beyond the last allowed one are refused, a far cell does not fill the sheet', async () => {
  const far = (row: number, column: number) => {
    const cells = new Map([[`${row},${column}`, { value: 'x' }]])
    return writeXlsx({ sheets: [{ name: 'A', rows: [['y']], cells }] })
  }
  expect(await readWorkbook(await far(30_000, 0))).toEqual({ ok: false, reason: 'too_many_rows' })
  expect(await readWorkbook(await far(3, 16_000))).toEqual({
    ok: true,
    sheets: [{ name: 'A', rows: [['y']] }],
  })
})

test('cells have the addresses that a spreadsheet shows', () => {
  expect([
    cellAddress(0, 0),
    cellAddress(6, 2),
    cellAddress(9, 25),
    cellAddress(0, 26),
    cellAddress(0, 701),
  ]).toEqual(['A1', 'C7', 'Z10', 'AA1', 'ZZ1'])
})

test.each([
  ['text', Buffer.from('Mã;Tên\n'), 'not_xlsx'],
  ['nothing', Buffer.alloc(0), 'unreadable'],
  ['a ZIP of something else', zip({ 'a.txt': Buffer.from('x') }), 'not_xlsx'],
  [
    'macros',
    zip({ '[Content_Types].xml': Buffer.from('<x/>'), 'xl/vbaProject.bin': Buffer.from('x') }),
    'has_macros',
  ],
  [
    'figures of another file',
    zip({
      '[Content_Types].xml': Buffer.from('<x/>'),
      'xl/externalLinks/externalLink1.xml': Buffer.from('<x/>'),
    }),
    'has_links',
  ],
  [
    'a bomb of 300 MB',
    zip({
      '[Content_Types].xml': Buffer.from('<x/>'),
      'xl/worksheets/sheet1.xml': Buffer.alloc(300 * 1024 * 1024, 32),
    }),
    'too_large',
  ],
  [
    'a sheet that is no XML',
    zip({ '[Content_Types].xml': Buffer.from('<x/>'), 'xl/workbook.xml': Buffer.from('x') }),
    'unreadable',
  ],
])('%s is refused', async (_, file, reason) => {
  expect(await readWorkbook(new Uint8Array(file))).toEqual({ ok: false, reason })
})
