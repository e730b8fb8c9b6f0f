'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { erasePerson } from '../actions'

/** "Xóa dữ liệu cá nhân": the button and the dialog that asks why, and for the user name typed out. */
export function ErasePerson({ accountId, username }: { accountId: string; username: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="danger" className="justify-self-start" onClick={() => setOpen(true)}>
        Xóa dữ liệu cá nhân
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Xóa dữ liệu cá nhân">
        <p>
          Việc này không hoàn tác được, kể cả bởi quản trị. Bản sao lưu cũ vẫn còn dữ liệu đến khi hết hạn
          giữ.
        </p>
        {open && (
          <ActionForm
            action={erasePerson}
            hidden={{ accountId }}
            variant="danger"
            submitLabel="Xóa vĩnh viễn"
            pendingLabel="Đang xóa"
            onDone={() => setOpen(false)}
            aside={<Button onClick={() => setOpen(false)}>Thôi</Button>}
          >
            {(field) => (
              <>
                <Field
                  {...field('reason')}
                  label="Lý do xóa"
                  hint="Lý do được lưu lại lâu dài: ghi số văn bản yêu cầu, không ghi họ tên"
                >
                  {(control) => (
                    <TextArea {...control} name="reason" rows={3} defaultValue={field('reason').typed} />
                  )}
                </Field>
                <Field {...field('typed')} label={`Gõ lại tên đăng nhập ${username} để xác nhận`}>
                  {(control) => (
                    <TextInput
                      {...control}
                      name="typed"
                      autoComplete="off"
                      defaultValue={field('typed').typed}
                    />
                  )}
                </Field>
              </>
            )}
          </ActionForm>
        )}
      </Dialog>
    </>
  )
}
