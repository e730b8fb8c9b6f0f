import { useId } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/text-input'
import { type ExchangeKind, exchangeKinds } from '@/lib/terms'
import type { RowStatus, SheetVerdict } from '../check'
import { type DetectedSheet, missingColumns } from '../detect-sheet'
import { sheetForms } from '../sheets'
import { SheetPreview } from './sheet-preview'

type SheetPanelProps = {
  sheet: DetectedSheet
  verdict: SheetVerdict | null
  setKind: (kind: ExchangeKind | null) => void
  setColumn: (column: number, key: string | null) => void
}

const counted: readonly (readonly [RowStatus, string])[] = [
  ['new', 'dòng mới'],
  ['changed', 'dòng thay đổi'],
  ['same', 'dòng không đổi'],
  ['problem', 'dòng cần sửa'],
  ['waiting', 'dòng chờ sửa dòng khác'],
]

/** One sheet of an upload: what it is taken for, its columns, and its rows as they would come in. */
export function SheetPanel({ sheet, verdict, setKind, setColumn }: SheetPanelProps) {
  const id = useId()
  const { kind, name } = sheet
  return (
    <section aria-labelledby={`${id}-name`} className="grid gap-3 border-t border-line pt-4">
      <h3 id={`${id}-name`} className="text-h3">
        Trang tính “{name}”
      </h3>
      <Field id={`${id}-kind`} label={`Nội dung của trang “${name}”`}>
        {(control) => (
          <Select
            {...control}
            value={kind ?? ''}
            onChange={({ target }) => setKind(exchangeKinds.find((one) => one === target.value) ?? null)}
          >
            <option value="">Bỏ qua trang này</option>
            {exchangeKinds.map((one) => (
              <option key={one} value={one}>
                {sheetForms[one].title}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {kind && (
        <>
          {verdict && (
            <p>
              {counted
                .map(([status, words]) => ({ words, rows: verdict.statuses.filter((one) => one === status) }))
                .filter(({ rows }) => rows.length > 0)
                .map(({ words, rows }) => `${rows.length} ${words}`)
                .join(' · ') || 'Trang không có dòng nào'}
            </p>
          )}
          <Mapping sheet={sheet} kind={kind} setColumn={setColumn} />
          <SheetPreview sheet={sheet} verdict={verdict} />
        </>
      )}
    </section>
  )
}

type MappingProps = Pick<SheetPanelProps, 'sheet' | 'setColumn'> & { kind: ExchangeKind }

function Mapping({ sheet, kind, setColumn }: MappingProps) {
  const id = useId()
  const { headers, columns } = sheet
  const fields = headers.map((header, column) => ({ header, column }))
  const detected = columns.filter((key) => key !== null).length
  return (
    <details open={missingColumns(kind, columns).length > 0 || undefined}>
      <summary className="link cursor-pointer">
        Cột: nhận ra {detected}/{headers.length}. Xem hoặc chọn lại
      </summary>
      <div className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ header, column }) => (
          <Field key={column} id={`${id}-${column}`} label={header || `Cột ${column + 1} (không tên)`}>
            {(control) => (
              <Select
                {...control}
                value={columns[column] ?? ''}
                onChange={({ target }) => setColumn(column, target.value || null)}
              >
                <option value="">Bỏ qua cột này</option>
                {sheetForms[kind].columns.map(({ key, header: title, required }) => (
                  <option key={key} value={key}>
                    {title}
                    {required && ' (cần có)'}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
      </div>
    </details>
  )
}
