'use client'

import { type ComponentProps, type ReactNode, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import type { ButtonVariant } from '@/components/ui/button-style'
import { Dialog } from '@/components/ui/dialog'

interface FormDialogProps extends Omit<ComponentProps<typeof ActionForm>, 'aside' | 'className' | 'onDone'> {
  /** The button that opens the dialog: its words and look. */
  opener: ReactNode
  openerVariant?: ButtonVariant
  openerClassName?: string
  title: ReactNode
  /** Above the form. */
  lead?: ReactNode
  /** Whether "Thôi" stands beside the submit button. */
  withCancel?: boolean
  /** Below the form; `close` ends the dialog. */
  below?: (close: () => void) => ReactNode
}

/** A button and the dialog that it opens: a form, begun afresh each time, which closes when it went well or by "Thôi". */
export function FormDialog({
  opener,
  openerVariant,
  openerClassName,
  title,
  lead,
  withCancel = true,
  below,
  ...form
}: FormDialogProps) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button variant={openerVariant} className={openerClassName} onClick={() => setOpen(true)}>
        {opener}
      </Button>
      <Dialog open={open} onClose={close} title={title}>
        {open && (
          <>
            {lead}
            <ActionForm
              {...form}
              onDone={close}
              aside={withCancel && <Button onClick={close}>Thôi</Button>}
            />
            {below?.(close)}
          </>
        )}
      </Dialog>
    </>
  )
}
