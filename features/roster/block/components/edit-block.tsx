'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { RosterBlock } from '../../roster'
import { editBlock, removeBlock } from '../actions'
import { BlockFields } from './block-fields'

type EditBlockProps = { campaignId: string; block: RosterBlock; removable: boolean }

/** Renames a block and chooses its layout; an empty one can be removed. */
export function EditBlock({ campaignId, block, removable }: EditBlockProps) {
  const [open, setOpen] = useState(false)
  const ids = { campaignId, blockId: block.id }
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        Sửa<span className="sr-only"> {block.name}</span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Sửa ${block.name}`}>
        {open && (
          <>
            <ActionForm
              action={editBlock}
              hidden={ids}
              submitLabel="Lưu khối"
              pendingLabel="Đang lưu"
              onDone={() => setOpen(false)}
              aside={<Button onClick={() => setOpen(false)}>Thôi</Button>}
            >
              {(field) => <BlockFields field={field} block={block} />}
            </ActionForm>
            {removable && (
              <div className="grid gap-3 border-t border-line pt-4">
                <p>Khối chưa có đơn vị nên xóa được.</p>
                <ActionForm
                  action={removeBlock}
                  hidden={ids}
                  submitLabel="Xóa khối"
                  pendingLabel="Đang xóa"
                  variant="danger"
                  onDone={() => setOpen(false)}
                />
              </div>
            )}
          </>
        )}
      </Dialog>
    </>
  )
}
