'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { Difference } from '../../difference'
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

const every = 20_000

/** Asks every 20 s whether the document on screen is still the current one, and shows old and new when it is not. */
export function Freshness({ pledgeId, hash }: { pledgeId: string; hash: string }) {
  const router = useRouter()
  const [changes, setChanges] = useState<{ hash: string; differences: Difference[] }>({
    hash,
    differences: [],
  })

  useEffect(() => {
    const look = async () => {
      if (document.hidden) return
      const response = await fetch(`/api/pledges/${pledgeId}/changes?since=${hash}`).catch(() => null)
      if (response?.ok) setChanges({ hash, differences: (await response.json()).differences })
    }
    const timer = setInterval(look, every)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [pledgeId, hash])

  if (changes.hash !== hash || changes.differences.length === 0) return null
  return (
    <Notice tone="warning" title="Bản giao ước vừa thay đổi trong lúc đồng chí đọc">
      <div className="grid justify-items-start gap-3">
        <Differences differences={changes.differences} />
        <Button onClick={() => router.refresh()}>Xem bản hiện hành</Button>
      </div>
    </Notice>
  )
}

/** Old and new of everything that moved since the signer opened the page. */
function Differences({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {differences.map(({ what, before, after }) => (
        <li key={`${what} ${before} ${after}`}>
          <span className="font-semibold">{what}</span>
          {(before || after) && ': '}
          {before && <del className="figures">{before}</del>}
          {before && after && ' → '}
          {after && <ins className="figures font-semibold no-underline">{after}</ins>}
        </li>
      ))}
    </ul>
  )
}
