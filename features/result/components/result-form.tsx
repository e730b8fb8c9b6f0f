'use client'

import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Options, SelectField, TextField } from '@/components/ui/form-field'
import { TextArea } from '@/components/ui/text-input'
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
      {(field) => (
        <>
          <SelectField
            field={field}
            name="period"
            label="Kỳ báo cáo"
            defaultValue={field('period').typed ?? period}
            className="max-w-60"
          >
            <Options named={resultPeriods.map((id) => ({ id, name: periodName(id) }))} />
          </SelectField>
          <TextField
            field={field}
            name="value"
            label={`Kết quả${measureUnit && ` (${measureUnit})`}`}
            hint="Số lũy kế từ đầu năm đến hết kỳ. Ví dụ: 93,5 hoặc 8.664,9"
            inputMode="decimal"
            autoComplete="off"
            className="figures max-w-60"
          />
          <Field {...field('note')} label="Ghi chú (không bắt buộc)">
            {(control) => <TextArea {...control} name="note" rows={3} defaultValue={field('note').typed} />}
          </Field>
          <FileField
            {...field('fileId')}
            label="Tệp minh chứng (không bắt buộc)"
            hint="PDF, JPEG hoặc PNG, tối đa 20 MB."
            purpose="result"
          />
        </>
      )}
    </ActionForm>
  )
}
