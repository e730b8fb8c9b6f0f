import { codeForm, mailForm, phoneForm, usernameForm } from '@/lib/fields'
import type { ExchangeKind } from '@/lib/terms'
import { roleNames } from '@/lib/vi'
import type { Reader, Reading } from './cell'
import * as cell from './cell'

/** How the closed vocabularies are spelt in a sheet. */
const layoutWords = { state: 'Nhà nước', party: 'Đảng' } as const

const directionWords = {
  at_least: 'Đạt ít nhất',
  at_most: 'Không vượt quá',
  equal: 'Bằng',
  range: 'Trong khoảng',
  maintain: 'Duy trì ở mức',
  composition: 'Cơ cấu tổng',
} as const

const allocationWords = { none: 'Không phân bổ', same: 'Như nhau', split: 'Chia cho đơn vị' } as const

const rollupWords = { sum: 'Có', none: 'Không' } as const

/** Whom the office imports by a sheet: those whose accounts it manages. */
export const roleWords = {
  unit_head: roleNames.unit_head,
  unit_clerk: roleNames.unit_clerk,
  witness: roleNames.witness,
} as const

const mail: Reader<string> = (text) =>
  cell.code('thư điện tử', mailForm, 200, 'ten@don-vi.vn')(text.toLowerCase())
const unitCode = cell.code('mã đơn vị', codeForm, 60, 'phuong-my-dinh-1')
const layout = cell.optional(cell.choice(layoutWords), 'state' as const)

/** How each column of a kind is read; an empty code of a block, a unit or an account is made from the name. */
const readers = {
  units: {
    position: cell.optional(cell.count('Thứ tự'), null),
    blockCode: cell.optional(cell.code('mã khối', codeForm, 60, 'phuong'), null),
    blockName: cell.words('tên khối', 200),
    layout,
    code: cell.optional(unitCode, null),
    name: cell.words('tên đơn vị', 200),
    shortName: cell.optional(cell.words('tên ngắn', 60), null),
    validFrom: cell.optional(cell.day('ngày'), null),
    headTitle: cell.upperWords('chức vụ thủ trưởng', 100),
    collective: cell.optional(cell.upperWords('tập thể', 100), null),
  },
  people: {
    unitCode: cell.optional(unitCode, null),
    username: cell.optional(cell.code('tên đăng nhập', usernameForm, 100, 'phuong-my-dinh-1.cv'), null),
    role: cell.choice(roleWords),
    fullName: cell.words('họ và tên', 100),
    title: cell.optional(cell.upperWords('chức vụ', 100), null),
    phone: cell.optional(cell.code('số điện thoại', phoneForm, 26, '024 3875 1234'), null),
    email: cell.optional(mail, null),
    startsOn: cell.optional(cell.day('ngày'), null),
    endsOn: cell.optional(cell.day('ngày'), null),
  },
  targets: {
    decisionNumber: cell.optional(cell.words('số quyết định', 30), null),
    decisionNotation: cell.words('ký hiệu', 60),
    issuer: cell.optional(cell.words('cơ quan ban hành', 200), null),
    layout: cell.optional(cell.choice(layoutWords), null),
    issuedOn: cell.optional(cell.day('ngày ban hành'), null),
    subject: cell.optional(cell.words('trích yếu', 500), null),
    group: cell.words('nhóm chỉ tiêu', 120),
    code: cell.words('mã chỉ tiêu', 30),
    parentCode: cell.optional(cell.words('mã chỉ tiêu', 30), null),
    name: cell.words('nội dung chỉ tiêu', 500),
    measureUnit: cell.words('đơn vị tính', 60),
    direction: cell.choice(directionWords),
    low: cell.figure('mức chỉ tiêu'),
    high: cell.optional(cell.figure('mức đến'), null),
    rollup: cell.optional(cell.choice(rollupWords), 'none' as const),
    allocation: cell.optional(cell.choice(allocationWords), 'none' as const),
    note: cell.optional(cell.words('ghi chú', 500), null),
  },
  assignments: {
    targetCode: cell.words('mã chỉ tiêu', 30),
    unitCode,
    low: cell.figure('mức giao'),
    high: cell.optional(cell.figure('mức đến'), null),
  },
} satisfies Record<ExchangeKind, Record<string, Reader<unknown>>>

type Value<R> = R extends Reader<infer T> ? T : never
export type Row<Kind extends ExchangeKind> = {
  [Key in keyof (typeof readers)[Kind]]: Value<(typeof readers)[Kind][Key]>
}
export type Texts = Record<string, string>
export type CellProblem = { key: string; message: string; readings?: string[] }

/** Reads a row's cells by column; every cell that cannot be read is a problem. */
export function readRow<Kind extends ExchangeKind>(
  kind: Kind,
  texts: Texts,
): { row: Row<Kind> } | { problems: CellProblem[] } {
  const problems: CellProblem[] = []
  const row: Record<string, unknown> = {}
  for (const [key, read] of Object.entries<Reader<unknown>>(readers[kind])) {
    const found: Reading<unknown> = read(texts[key] ?? '')
    if ('value' in found) row[key] = found.value
    else problems.push({ key, ...found })
  }
  return problems.length > 0 ? { problems } : { row: row as Row<Kind> }
}

const writers: Record<string, (value: never) => string> = {
  layout: (value: keyof typeof layoutWords) => layoutWords[value],
  role: (value: keyof typeof roleWords) => roleWords[value],
  direction: (value: keyof typeof directionWords) => directionWords[value],
  allocation: (value: keyof typeof allocationWords) => allocationWords[value],
  rollup: (value: keyof typeof rollupWords) => (value === 'sum' ? rollupWords.sum : ''),
  low: cell.figureText,
  high: cell.figureText,
  position: String,
  validFrom: cell.dayText,
  issuedOn: cell.dayText,
  startsOn: cell.dayText,
  endsOn: cell.dayText,
}

/** A row as its sheet holds it, cell by column: what `readRow` takes back. */
export const writeRow = <Kind extends ExchangeKind>(kind: Kind, row: Row<Kind>): Texts =>
  Object.fromEntries(
    Object.keys(readers[kind]).map((key) => {
      const value = row[key as keyof Row<Kind>]
      const write = writers[key]
      return [key, value === null ? '' : write ? write(value as never) : String(value)]
    }),
  )
