'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import type { ButtonVariant } from '@/components/ui/button-style'
import { Dialog } from '@/components/ui/dialog'
import { addBlock } from '../actions'
import { BlockFields } from './block-fields'

/** "Thêm khối": its button and its dialog. */
export function AddBlock({ campaignId, variant }: { campaignId: string; variant?: ButtonVariant }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        Thêm khối
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Thêm khối">
        {open && (
          <ActionForm
            action={addBlock}
            hidden={{ campaignId }}
            submitLabel="Thêm khối"
            pendingLabel="Đang thêm"
            onDone={() => setOpen(false)}
            aside={<Button onClick={() => setOpen(false)}>Thôi</Button>}
          >
            {(field) => <BlockFields field={field} />}
          </ActionForm>
        )}
      </Dialog>
    </>
  )
}
