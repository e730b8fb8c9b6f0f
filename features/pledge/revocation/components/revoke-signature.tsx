'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-input'
import { IdentityForm } from '@/features/session/passkey/components/identity-form'
import { revokeSignatureAction } from '../actions'

interface RevokeSignatureProps {
  code: string
  unitName: string
  username: string
  passkey: boolean
  demoPassword?: string
}

/** "Thu hồi chữ ký": the office's button and the dialog that asks why and who. */
export function RevokeSignature({ code, unitName, ...person }: RevokeSignatureProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Thu hồi chữ ký</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Thu hồi chữ ký">
        <p>
          Chữ ký của <span className="font-semibold">{unitName}</span> sẽ không còn hiệu lực và đơn vị phải ký
          lại. Bản đã ký và lý do thu hồi vẫn được lưu trong nhật ký, không xóa được.
        </p>
        <IdentityForm
          {...person}
          submitLabel="Thu hồi chữ ký"
          failedTitle="Chưa thu hồi được chữ ký"
          act={(proof, form) =>
            revokeSignatureAction({ code, reason: String(form.get('reason') ?? ''), proof })
          }
          onDone={() => setOpen(false)}
        >
          <Field id="reason" label="Lý do thu hồi" hint="Ví dụ: ký nhầm người, theo văn bản số … ngày …">
            {(control) => <TextArea {...control} name="reason" rows={3} />}
          </Field>
        </IdentityForm>
      </Dialog>
    </>
  )
}
