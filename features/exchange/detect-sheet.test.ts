import { expect, test } from 'vitest'
import { detectColumns, detectSheet, missingColumns } from './detect-sheet'
import { templateOf } from './export'

test('the headers are found below a title, by their other names, case and marks aside', () => {
  const rows = [
    ['DANH SÁCH ĐƠN VỊ'],
    [],
    ['TT', 'KHOI', 'tên đơn vị', 'Chức vụ', 'Ghi thêm'],
    ['1', 'Phường'],
  ]
  expect(detectSheet({ name: 'Sheet1', rows })).toMatchObject({
    kind: 'units',
    headerRow: 2,
    columns: ['position', 'blockName', 'name', 'headTitle', null],
    rows: [['1', 'Phường']],
  })
})

test('each sheet of a template is known for what it is, and its guide for nothing', () => {
  const kinds = ['units', 'people', 'targets', 'assignments'] as const
  const known = templateOf(kinds).map(detectSheet)
  expect(known.map(({ kind }) => kind)).toEqual([...kinds, null])
  for (const { kind, columns } of known) if (kind) expect(missingColumns(kind, columns)).toEqual([])
})

test('a column is taken once; an exact header goes before another name', () => {
  expect(detectColumns('targets', ['Nội dung', 'Nội dung chỉ tiêu', 'Mã', 'Mã'])).toEqual([
    null,
    'name',
    'code',
    null,
  ])
})
