'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import type { ButtonVariant } from '@/components/ui/button-style'
import { FormDialog } from '@/components/ui/form-dialog'
import { type FieldOf, SelectField, TextField } from '@/components/ui/form-field'
import { layouts } from '@/lib/terms'
import { addBlock, editBlock, removeBlock } from '../../actions'
import { layoutNames, type RosterBlock } from '../../roster'

/** "Thêm khối": its button and its dialog. */
export const AddBlock = ({ campaignId, variant }: { campaignId: string; variant?: ButtonVariant }) => (
  <FormDialog
    opener="Thêm khối"
    openerVariant={variant}
    title="Thêm khối"
    action={addBlock}
    hidden={{ campaignId }}
    submitLabel="Thêm khối"
    pendingLabel="Đang thêm"
  >
    {(field) => <BlockFields field={field} />}
  </FormDialog>
)

type EditBlockProps = { campaignId: string; block: RosterBlock; removable: boolean }

/** Renames a block and chooses its layout; an empty one can be removed. */
export function EditBlock({ campaignId, block, removable }: EditBlockProps) {
  const ids = { campaignId, blockId: block.id }
  return (
    <FormDialog
      opener={
        <>
          Sửa<span className="sr-only"> {block.name}</span>
        </>
      }
      title={`Sửa ${block.name}`}
      action={editBlock}
      hidden={ids}
      submitLabel="Lưu khối"
      pendingLabel="Đang lưu"
      below={(close) =>
        removable && (
          <div className="grid gap-3 border-t border-line pt-4">
            <p>Khối chưa có đơn vị nên xóa được.</p>
            <ActionForm
              action={removeBlock}
              hidden={ids}
              submitLabel="Xóa khối"
              pendingLabel="Đang xóa"
              variant="danger"
              onDone={close}
            />
          </div>
        )
      }
    >
      {(field) => <BlockFields field={field} block={block} />}
    </FormDialog>
  )
}

function BlockFields({ field, block }: { field: FieldOf; block?: RosterBlock }) {
  const [layout, setLayout] = useState<string>(block?.layout ?? 'state')
  return (
    <>
      <TextField field={field} name="name" label="Tên khối" defaultValue={block?.name} />
      <SelectField
        field={field}
        name="layout"
        label="Thể thức văn bản của các đơn vị trong khối"
        value={layout}
        onValue={setLayout}
      >
        {layouts.map((one) => (
          <option key={one} value={one}>
            {layoutNames[one]}
          </option>
        ))}
      </SelectField>
    </>
  )
}
