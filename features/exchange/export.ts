import type { ExchangeKind } from '@/lib/terms'
import type { SheetText } from '@/lib/xlsx'
import type { CurrentRows } from './current-rows'
import { type Row, writeRow } from './rows'
import { sheetForms } from './sheets'

/** A campaign's rows as the sheet of their kind, header first; the import takes it back unchanged. */
export function sheetOf(kind: ExchangeKind, current: CurrentRows): SheetText {
  const { title, columns } = sheetForms[kind]
  const stored: readonly { row: Row<ExchangeKind> | null }[] = current[kind]
  const rows = stored.flatMap(({ row }) => {
    const texts = row && writeRow(kind, row)
    return texts ? [columns.map(({ key }) => texts[key] ?? '')] : []
  })
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
