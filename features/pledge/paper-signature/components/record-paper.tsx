'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextField } from '@/components/ui/form-field'
import { TextArea } from '@/components/ui/text-input'
import { FileField } from '@/features/file/components/file-field'
import { recordPaperAction } from '../actions'

type RecordPaperProps = { pledgeId: string; unit: string; signer: string; title: string; today: string }

/** "Ghi nhận bản giấy": who signed the sheet, when, and its scan. */
export function RecordPaper({ pledgeId, unit, signer, title, today }: RecordPaperProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Ghi bản giấy<span className="sr-only"> của {unit}</span>
      </Button>
      {open && (
        <Dialog open onClose={() => setOpen(false)} title={`Bản ký giấy của ${unit}`}>
          <ActionForm
            action={recordPaperAction}
            hidden={{ pledgeId }}
            submitLabel="Ghi nhận bản giấy"
            pendingLabel="Đang ghi"
            onDone={() => setOpen(false)}
          >
            {(field) => (
              <>
                <TextField field={field} name="signerName" label="Họ tên người ký" defaultValue={signer} />
                <Field
                  {...field('titleLines')}
                  label="Quyền hạn, chức vụ"
                  hint="Như trên bản giấy, mỗi dòng một dòng"
                >
                  {(control) => <TextArea {...control} name="titleLines" rows={2} defaultValue={title} />}
                </Field>
                <TextField field={field} name="signedOn" label="Ngày ký" type="date" defaultValue={today} />
                <FileField
                  {...field('scanFileId')}
                  name="scanFileId"
                  label="Bản quét"
                  hint="PDF hoặc ảnh, tối đa 20 MB"
                  purpose="paper_scan"
                />
              </>
            )}
          </ActionForm>
        </Dialog>
      )}
    </>
  )
}
