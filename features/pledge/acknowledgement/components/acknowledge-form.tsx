'use client'

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ButtonVariant } from '@/components/ui/button-style'
import { SubmitButton } from '@/components/ui/submit-button'
import { acknowledgeTargets } from '../actions'
import { RowForm } from './row-form'

interface AcknowledgeFormProps {
  /** The revisions that are on screen: only what was seen is taken in. */
  revisionIds: string[]
  placeId: string
  buttonId?: string
  variant?: ButtonVariant
  className?: string
  children: ReactNode
}

export function AcknowledgeForm({ revisionIds, placeId, className, ...button }: AcknowledgeFormProps) {
  return (
    <RowForm
      act={acknowledgeTargets}
      placeId={placeId}
      name="revisionId"
      values={revisionIds}
      className={className}
    >
      <SubmitButton
        id={button.buttonId}
        variant={button.variant ?? 'primary'}
        className="w-full"
        pendingLabel="Đang tiếp nhận…"
      >
        <Check aria-hidden="true" className="size-[1.1em] shrink-0" />
        <span>{button.children}</span>
      </SubmitButton>
    </RowForm>
  )
}
