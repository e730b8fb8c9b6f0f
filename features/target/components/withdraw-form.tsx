'use client'

import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { withdrawProposal } from '../actions'
import { useTargetForm } from './use-target-form'

type WithdrawFormProps = { proposalId: string; targetName: string; placeId: string }

export function WithdrawForm({ proposalId, targetName, placeId }: WithdrawFormProps) {
  const { state, action, pledgeId } = useTargetForm(withdrawProposal, placeId)
  return (
    <form action={action}>
      <input type="hidden" name="pledgeId" value={pledgeId} />
      <input type="hidden" name="proposalId" value={proposalId} />
      <SubmitButton variant="secondary" pendingLabel="Đang rút…">
        Rút kiến nghị<span className="sr-only"> về {targetName}</span>
      </SubmitButton>
      {state.message && !state.ok && (
        <Notice tone="warning" className="mt-3">
          {state.message}
        </Notice>
      )}
    </form>
  )
}
