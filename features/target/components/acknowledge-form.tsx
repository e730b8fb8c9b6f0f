'use client'

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ButtonVariant } from '@/components/ui/button-style'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { acknowledgeTargets } from '../actions'
import { useTargetForm } from './use-target-form'

type AcknowledgeFormProps = {
  /** The revisions that are on screen: only what was seen is taken in. */
  revisionIds: string[]
  placeId: string
  buttonId?: string
  variant?: ButtonVariant
  className?: string
  children: ReactNode
}

export function AcknowledgeForm(props: AcknowledgeFormProps) {
  const { state, action, pledgeId } = useTargetForm(acknowledgeTargets, props.placeId)
  return (
    <form action={action} className={props.className}>
      <input type="hidden" name="pledgeId" value={pledgeId} />
      {props.revisionIds.map((id) => (
        <input key={id} type="hidden" name="revisionId" value={id} />
      ))}
      <SubmitButton
        id={props.buttonId}
        variant={props.variant ?? 'primary'}
        className="w-full"
        pendingLabel="Đang tiếp nhận…"
      >
        <Check aria-hidden="true" className="size-[1.1em] shrink-0" />
        <span>{props.children}</span>
      </SubmitButton>
      {state.message && !state.ok && (
        <Notice tone="warning" className="mt-3">
          {state.message}
        </Notice>
      )}
    </form>
  )
}
