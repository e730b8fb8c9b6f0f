'use client'

import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Select, TextArea, TextInput } from '@/components/ui/text-input'
import { FileField } from '@/features/file/components/file-field'
import { type ResultPeriod, resultPeriods } from '@/lib/terms'
import { reportResult } from '../actions'
import { periodName } from '../periods'

type ResultFormProps = { assignmentId: string; measureUnit: string; period: ResultPeriod }

/** One value of one target: the period, the figure, a note and a file that proves it. */
export function ResultForm({ assignmentId, measureUnit, period }: ResultFormProps) {
  return (
    <ActionForm
      action={reportResult}
      hidden={{ assignmentId }}
      submitLabel="Gửi kết quả"
      pendingLabel="Đang gửi…"
    >
      {(field) => {
        const [value, note, at] = [field('value'), field('note'), field('period')]
        return (
          <>
            <Field {...at} label="Kỳ báo cáo">
              {(control) => (
                <Select {...control} name={at.name} defaultValue={at.typed ?? period} className="max-w-60">
                  {resultPeriods.map((one) => (
                    <option key={one} value={one}>
                      {periodName(one)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field
              {...value}
              label={`Kết quả${measureUnit && ` (${measureUnit})`}`}
              hint="Số lũy kế từ đầu năm đến hết kỳ. Ví dụ: 93,5 hoặc 8.664,9"
            >
              {(control) => (
                <TextInput
                  {...control}
                  name={value.name}
                  inputMode="decimal"
                  autoComplete="off"
                  defaultValue={value.typed}
                  className="figures max-w-60"
                />
              )}
            </Field>
            <Field {...note} label="Ghi chú (không bắt buộc)">
              {(control) => <TextArea {...control} name={note.name} rows={3} defaultValue={note.typed} />}
            </Field>
            <FileField
              {...field('fileId')}
              label="Tệp minh chứng (không bắt buộc)"
              hint="PDF, JPEG hoặc PNG, tối đa 20 MB."
              purpose="result"
            />
          </>
        )
      }}
    </ActionForm>
  )
}
