'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { deleteCampaign } from '../actions'

/** Takes back the making of a draft, after asking. */
export function DeleteCampaign({ campaignId, title }: { campaignId: string; title: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        Xóa đợt dự thảo
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Xóa đợt dự thảo">
        <p>
          “{title}” cùng nội dung, khối, nhóm chỉ tiêu và chỗ của các đơn vị trong đợt này bị xóa. Đơn vị và
          tài khoản vẫn còn.
        </p>
        <ActionForm
          action={deleteCampaign}
          hidden={{ campaignId }}
          submitLabel="Xóa đợt dự thảo"
          pendingLabel="Đang xóa"
          aside={<Button onClick={() => setOpen(false)}>Thôi</Button>}
        />
      </Dialog>
    </>
  )
}
