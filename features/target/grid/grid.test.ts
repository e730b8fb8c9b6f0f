import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, editText, readCell, showCell } from './cell'
import { parseTable, readPaste, tableText } from './clipboard'
import { placeAfter, placeAfterCommit, writes } from './keyboard'
import { differences, edit, fillColumn, type Matrix, span, startEditing } from './matrix'
import { columnChecks, type Summed } from './sums'
import { cellsInView, columnPages, rowsInView, toCells } from './view'

const figure = (low: string, high: string | null = null): Cell => ({ low, high })
const at = (row: number, col: number) => ({ row, col })

describe('a cell', () => {
  test.each([
    ['', false, null],
    ['8.664,9', false, figure('8664.9')],
    ['93,5 %', false, figure('93.5')],
    ['-3', false, figure('-3')],
    ['13-14', true, figure('13', '14')],
    ['13 – 14,5 %', true, figure('13', '14.5')],
    ['-2 đến -1', true, figure('-2', '-1')],
  ])('reads %j', (text, isRange, value) => {
    expect(readCell(text, isRange)).toEqual({ kind: 'value', value })
  })
  test.each([
    ['abc', false],
    ['13-14', false],
    ['13', true],
    ['14-13', true],
    ['1.130-1.200', true],
  ])('refuses %j', (text, isRange) => expect(readCell(text, isRange).kind).toBe('wrong'))
  test('asks back what reads two ways', () => {
    expect(readCell('1.130', false)).toEqual({
      kind: 'ambiguous',
      readings: [figure('1130'), figure('1.130')],
    })
  })
  test('is shown with points between thousands, and edited as what reads back the same', () => {
    expect([showCell(figure('1130')), editText(figure('1130'))]).toEqual(['1.130', '1130'])
    const low = fc.stringMatching(/^-?(?:0|[1-9]\d{0,6})\.\d{1,4}$/).filter((text) => !/^-0\.0+$/.test(text))
    fc.assert(
      fc.property(low, (value) => {
        const cell = figure(value)
        expect(readCell(editText(cell), false)).toEqual({ kind: 'value', value: cell })
      }),
    )
  })
})

describe('a paste', () => {
  const base: Matrix = [
    [null, figure('1')],
    [figure('2'), null],
  ]
  test('lies from the upper left corner, refuses and asks cell by cell, and tells what lies beyond', () => {
    const pasted = readPaste('5\tx\r\n1.130\t7\r\n9\t9\r\n', at(1, 1), at(0, 0), 2, [false, false])
    expect(pasted.changes).toEqual([
      { ...at(0, 0), value: figure('5') },
      { ...at(1, 1), value: figure('7') },
    ])
    expect(pasted.questions).toMatchObject([{ ...at(1, 0), text: '1.130' }])
    expect(pasted.refused).toMatchObject([{ ...at(0, 1), text: 'x' }])
    expect(pasted.beyond).toBe(2)
  })
  test('of one cell fills the selection', () => {
    expect(readPaste('4', at(0, 0), at(1, 0), 2, [false, false]).changes).toHaveLength(2)
  })
  test('takes quoted cells and empty ones as spreadsheets write them', () => {
    expect(parseTable('"a\n""b"\t\n\t2')).toEqual([
      ['a\n"b', ''],
      ['', '2'],
    ])
    expect(parseTable('1\n2\n')).toEqual([['1'], ['2']])
  })
  test('of what was copied is the same cells', () => {
    const text = tableText(base, at(0, 0), at(1, 1))
    expect(text).toBe('\t1\n2\t')
    const { changes } = readPaste(text, at(0, 0), at(0, 0), 2, [false, false])
    expect(edit(startEditing(base), { kind: 'write', changes }).steps).toEqual([])
  })
})

describe('editing', () => {
  const base: Matrix = [[null], [figure('2')]]
  test('writes, takes back step by step, and knows what is not stored yet', () => {
    const started = startEditing(base)
    const filled = edit(started, { kind: 'write', changes: fillColumn([0, 1], 0, figure('2')) })
    expect(differences(filled.base, filled.cells)).toEqual([
      { ...at(0, 0), before: null, value: figure('2') },
    ])
    expect(edit(filled, { kind: 'undo' }).cells).toEqual(base)
    expect(edit(started, { kind: 'undo' })).toBe(started)
    const stored = edit(filled, { kind: 'stored', cells: [{ ...at(0, 0), value: figure('3') }] })
    expect(differences(stored.base, stored.cells)).toMatchObject([
      { before: figure('3'), value: figure('2') },
    ])
  })
  test('takes up what was not stored, and still tells with which figure it began', () => {
    const left = [{ ...at(0, 0), before: figure('1'), value: figure('4') }]
    const restored = edit(startEditing(base), { kind: 'restored', cells: left })
    expect(differences(restored.base, restored.cells)).toEqual(left)
    expect(restored.steps).toEqual([])
  })
  test('leaves rows alone that it does not touch', () => {
    const state = edit(startEditing(base), { kind: 'write', changes: [{ ...at(0, 0), value: figure('9') }] })
    expect(state.cells[1]).toBe(base[1])
  })
})

describe('the view', () => {
  const units = [
    { name: 'Mỹ Đình 1', block: 'Phường' },
    { name: 'Thanh tra', block: 'Phòng' },
    { name: 'Mỹ Đình 2', block: 'Phường' },
  ]
  test('shows units by block and by name without marks', () => {
    expect(rowsInView(units, { search: 'my dinh', block: '' })).toEqual([0, 2])
    expect(rowsInView(units, { search: '', block: 'Phòng' })).toEqual([1])
  })
  test('pages many targets by their group, a large group in pieces, and few not at all', () => {
    const targets = (group: string, count: number) => Array.from({ length: count }, () => ({ group }))
    expect(columnPages(targets('Kinh tế', 20))).toEqual([{ name: 'Tất cả chỉ tiêu', cols: span(0, 19) }])
    expect(columnPages([...targets('Kinh tế', 2), ...targets('Văn hóa', 21)])).toEqual([
      { name: 'Kinh tế', cols: [0, 1] },
      { name: 'Văn hóa (1-20)', cols: span(2, 21) },
      { name: 'Văn hóa (21-21)', cols: [22] },
    ])
  })
  test('leads from what is shown to the cells themselves', () => {
    const view = { rows: [0, 2], cols: [1, 3] }
    expect(toCells(view, [{ ...at(1, 1), value: null }])).toEqual([{ ...at(2, 3), value: null }])
    expect(cellsInView([[null, figure('1'), null, null], [], [null, null, null, figure('2')]], view)).toEqual(
      [
        [figure('1'), null],
        [null, figure('2')],
      ],
    )
  })
})

describe('the keyboard', () => {
  const size = { rows: 30, cols: 3 }
  test.each([
    ['ArrowDown', false, at(6, 1)],
    ['ArrowLeft', true, at(5, 0)],
    ['Home', true, at(0, 0)],
    ['End', false, at(5, 2)],
    ['PageUp', false, at(0, 1)],
    ['PageDown', false, at(15, 1)],
    ['a', false, null],
  ])('%s, Ctrl %s', (key, ctrl, place) => expect(placeAfter({ key, ctrl }, at(5, 1), size)).toEqual(place))
  test('a finished cell leads on, never beyond the edge', () => {
    expect(placeAfterCommit('Enter', false, at(29, 0), size)).toEqual(at(29, 0))
    expect(placeAfterCommit('Tab', true, at(4, 2), size)).toEqual(at(4, 1))
    expect(placeAfterCommit('Escape', false, at(0, 0), size)).toBeNull()
  })
  test('only characters write', () => {
    expect(['5', '-', ' ', 'F2', 'Enter'].filter((key) => writes({ key, ctrl: false }))).toEqual(['5', '-'])
    expect(writes({ key: 'v', ctrl: true })).toBe(false)
  })
})

describe('sums', () => {
  const part = (id: string, low: string, elsewhere = '0'): Summed => ({
    ...{ id, low, high: null, elsewhere, parentId: 'whole', rollup: null, allocation: 'split' },
  })
  const whole: Summed = { ...part('whole', '180'), parentId: null, rollup: 'sum', allocation: 'none' }
  const targets = [
    whole,
    part('a', '122', '100'),
    part('b', '8'),
    { ...part('c', '50'), allocation: 'none' as const },
  ]
  test('give what is assigned here and elsewhere, what is left, and what is too much', () => {
    const cells = (b: string): Matrix => [
      [null, figure('20'), figure(b), null],
      [null, figure('2'), null, figure('7')],
    ]
    expect(columnChecks(targets, cells('3')).map((check) => check?.words)).toEqual([
      'giao 122 + 3 = 125, còn 55',
      'giao 122, còn 0',
      'giao 3, còn 5',
      undefined,
    ])
    expect(columnChecks(targets, cells('9.5'))[2]).toEqual({ words: 'giao 9,5, vượt 1,5', verdict: 'wrong' })
  })
  test('of a common figure tell how many units have another one', () => {
    const common = [{ ...part('a', '93.5'), allocation: 'same' as const }]
    const words = (cells: Matrix) => columnChecks(common, cells)[0]!.words
    expect(words([[figure('93.50')], [null]])).toBe('1 đơn vị cùng mức')
    expect(words([[figure('93.5')], [figure('90')]])).toBe('1 đơn vị khác mức chung')
  })
})
