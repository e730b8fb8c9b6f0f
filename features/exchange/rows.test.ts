import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Row, readRow, writeRow } from './rows'

const words = (max: number) =>
  fc.stringMatching(new RegExp(`^[a-zăâđêôơưàếỹ0-9=+@-]{1,${Math.min(max, 20)}}$`))
const figure = fc.stringMatching(/^(0|[1-9]\d{0,8})(\.\d{1,4})?$/)
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })

const target: fc.Arbitrary<Row<'targets'>> = fc.record({
  decisionNumber: orNull(words(30)),
  decisionNotation: words(60),
  issuer: orNull(words(200)),
  layout: orNull(fc.constantFrom('state', 'party')),
  issuedOn: orNull(day.map((one) => one.toISOString().slice(0, 10))),
  subject: orNull(words(500)),
  group: words(120),
  code: words(30),
  parentCode: orNull(words(30)),
  name: words(500),
  measureUnit: words(60),
  direction: fc.constantFrom('at_least', 'at_most', 'equal', 'range', 'maintain', 'composition'),
  low: figure,
  high: orNull(figure),
  rollup: fc.constantFrom('sum', 'none'),
  allocation: fc.constantFrom('none', 'same', 'split'),
  note: orNull(words(500)),
})

test('what is written of a row is read back as that row, every decimal kept', () => {
  fc.assert(
    fc.property(target, (row) => {
      expect(readRow('targets', writeRow('targets', row))).toEqual({ row })
    }),
  )
})

test('a figure that reads two ways is asked, with both readings', () => {
  expect(
    readRow('assignments', { targetCode: 'A1', unitCode: 'phuong-me-tri', low: '1.130', high: '' }),
  ).toEqual({
    problems: [{ key: 'low', message: '“1.130” là 1130 hay 1,130? Chọn một', readings: ['1130', '1,130'] }],
  })
})

test('every cell of a row that cannot be read is a problem', () => {
  const person = { role: 'Bảo vệ', fullName: '', phone: 'gọi sau', email: 'không có', startsOn: '31/02/2023' }
  const read = readRow('people', person)
  expect('problems' in read && read.problems.map(({ key, message }) => `${key}: ${message}`)).toEqual([
    'role: “Bảo vệ” không có: chọn Thủ trưởng đơn vị, Chuyên viên đơn vị, Lãnh đạo chứng kiến',
    'fullName: Thiếu họ và tên: nhập vào ô này',
    'phone: “gọi sau” không dùng làm số điện thoại được: ghi như 024 3875 1234',
    'email: “không có” không dùng làm thư điện tử được: ghi như ten@don-vi.vn',
    'startsOn: “31/02/2023” không phải ngày có thật: ghi như 21/12/2022',
  ])
})

test('a code is as long as its form says, and no longer', () => {
  const read = (unitCode: string) =>
    readRow('assignments', { targetCode: 'A1', unitCode, low: '1', high: '' })
  expect(read('a'.repeat(60))).toMatchObject({ row: { unitCode: 'a'.repeat(60) } })
  expect(read('a'.repeat(61))).toMatchObject({ problems: [{ key: 'unitCode' }] })
})
