import type { ExchangeKind } from '@/lib/terms'
import type { SheetText } from '@/lib/xlsx'
import type { CurrentRows } from './current-rows'
import { type Texts, writeRow } from './rows'
import { sheetForms } from './sheets'

/** A campaign's rows as the sheet of their kind, header first; the import takes it back unchanged. */
export function sheetOf(kind: ExchangeKind, current: CurrentRows): SheetText {
  const { title, columns } = sheetForms[kind]
  const rows = textsOf(kind, current).map((texts) => columns.map(({ key }) => texts[key] ?? ''))
  return { name: title, rows: [columns.map(({ header }) => header), ...rows] }
}

/** An empty sheet to fill in, and one that says what each column is for. */
export function templateOf(kinds: readonly ExchangeKind[]): SheetText[] {
  const guide = kinds.flatMap((kind) =>
    sheetForms[kind].columns.map(({ header, required, hint }) => [
      `Trang ${sheetForms[kind].title}`,
      header,
      required ? 'Bắt buộc' : '',
      hint,
    ]),
  )
  return [
    ...kinds.map((kind) => ({
      name: sheetForms[kind].title,
      rows: [sheetForms[kind].columns.map(({ header }) => header)],
    })),
    { name: 'Hướng dẫn', rows: [['Trang tính', 'Cột', 'Cần có', 'Cách ghi'], ...guide] },
  ]
}

function textsOf(kind: ExchangeKind, current: CurrentRows): Texts[] {
  switch (kind) {
    case 'units':
      return current.units.flatMap(({ row, pledgeId }) => (row && pledgeId ? [writeRow(kind, row)] : []))
    case 'people':
      return current.people.map(({ row }) => writeRow(kind, row))
    case 'targets':
      return current.targets.map(({ row }) => writeRow(kind, row))
    case 'assignments':
      return current.assignments.map(({ row }) => writeRow(kind, row))
  }
}
