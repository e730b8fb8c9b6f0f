'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { undoImport } from '../actions'

/** Takes one import back, after asking. */
export function UndoImport({
  campaignId,
  batchId,
  fileName,
}: {
  campaignId: string
  batchId: string
  fileName: string
}) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button className="no-print" onClick={() => setOpen(true)}>
        Hoàn tác<span className="sr-only"> {fileName}</span>
      </Button>
      <Dialog open={open} onClose={close} title="Hoàn tác lần nhập">
        <p>Những gì “{fileName}” đã thêm được xóa, những gì đã đổi trở lại như trước.</p>
        <ActionForm
          action={undoImport}
          hidden={{ campaignId, batchId }}
          submitLabel="Hoàn tác"
          pendingLabel="Đang hoàn tác"
          onDone={close}
          aside={<Button onClick={close}>Thôi</Button>}
        />
      </Dialog>
    </>
  )
}
