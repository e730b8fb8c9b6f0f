'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** The buttons, main one first. */
  actions?: ReactNode
  children: ReactNode
}

/** A modal native dialog: Escape closes it, and the focus returns to where it was opened from. */
export function Dialog({ open, onClose, title, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === open) return
    if (open) element.showModal()
    else element.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(36rem,calc(100vw-2rem))] overflow-y-auto rounded-card bg-white p-4 text-ink shadow-xl backdrop:bg-ink/60 sm:p-6"
    >
      <div className="grid gap-4">
        <div className="flex items-start justify-between gap-3">
          <h2 id={titleId} className="text-h2">
            {title}
          </h2>
          <button
            type="button"
            aria-label="Đóng"
            onClick={() => dialog.current?.close()}
            className="inline-flex size-control shrink-0 cursor-pointer items-center justify-center rounded-control hover:bg-not-opened-bg"
          >
            <X aria-hidden="true" className="size-5" />
          </button>
        </div>
        {children}
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </dialog>
  )
}
