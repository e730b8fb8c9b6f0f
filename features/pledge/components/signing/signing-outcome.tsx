'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Differences } from './differences'
import type { SigningProgress } from './use-signing'

/** What became of the signature, and the one next step. */
export function SigningOutcome({ state, onReview }: { state: SigningProgress; onReview: () => void }) {
  const router = useRouter()
  if (state.kind === 'in_doubt') {
    return (
      <Notice tone="warning" title="Chưa xác nhận được kết quả">
        Hệ thống đang kiểm tra, đồng chí không cần ký lại.
      </Notice>
    )
  }
  if (state.kind !== 'refused') return null
  const { code, message, receipt, differences } = state.refused
  const outdated = code === 'document_changed' || code === 'never_shown' || code === 'not_acknowledged'
  return (
    <Notice tone="warning" title={message}>
      <div className="grid justify-items-start gap-3">
        {differences && <Differences differences={differences} />}
        {outdated && (
          <Button
            onClick={() => {
              onReview()
              router.refresh()
            }}
          >
            Xem bản hiện hành
          </Button>
        )}
        {receipt && <LinkButton href={receipt}>Xem biên nhận</LinkButton>}
      </div>
    </Notice>
  )
}
