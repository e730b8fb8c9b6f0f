'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { disableAccountAction, enableAccountAction } from '../actions'

/** Closes an account after asking, or opens a closed one. */
export function AccountAccess({
  accountId,
  fullName,
  disabled,
}: {
  accountId: string
  fullName: string
  disabled: boolean
}) {
  const [open, setOpen] = useState(false)
  if (disabled) {
    return (
      <ActionForm
        action={enableAccountAction}
        hidden={{ accountId }}
        submitLabel="Cho dùng lại"
        pendingLabel="Đang mở lại"
      />
    )
  }
  return (
    <>
      <Button variant="danger" className="justify-self-start" onClick={() => setOpen(true)}>
        Vô hiệu tài khoản
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Vô hiệu tài khoản">
        <p>
          {fullName} bị đăng xuất ở lượt truy cập tới và không đăng nhập, không ký được nữa. Những gì đã ký
          vẫn nguyên giá trị. Sau này cho dùng lại được.
        </p>
        {open && (
          <ActionForm
            action={disableAccountAction}
            hidden={{ accountId }}
            submitLabel="Vô hiệu tài khoản"
            pendingLabel="Đang vô hiệu"
            onDone={() => setOpen(false)}
            aside={<Button onClick={() => setOpen(false)}>Thôi</Button>}
          />
        )}
      </Dialog>
    </>
  )
}
