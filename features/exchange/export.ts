import type { ExchangeKind } from '@/lib/terms'
import type { SheetText } from '@/lib/xlsx'
import type { Standing } from './current-rows'
import { type Row, type Texts, writeRow } from './rows'
import { sheetForms } from './sheets'

/** What stands as the sheet of its kind, header first; the import takes it back unchanged. */
export function sheetOf(kind: ExchangeKind, standing: Standing): SheetText {
  const { title, columns } = sheetForms[kind]
  const rows = textsOf(kind, standing).map((texts) => columns.map(({ key }) => texts[key] ?? ''))
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

function textsOf(kind: ExchangeKind, standing: Standing): Texts[] {
  switch (kind) {
    case 'units':
      return standing.units.flatMap(({ row, pledgeId }) => (row && pledgeId ? [writeRow(kind, row)] : []))
    case 'people':
      return standing.people.map(({ row }: { row: Row<'people'> }) => writeRow(kind, row))
    case 'targets':
      return standing.targets.map(({ row }) => writeRow(kind, row))
    case 'assignments':
      return standing.assignments.map(({ row }) => writeRow(kind, row))
  }
}
