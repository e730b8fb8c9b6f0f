'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Difference } from '../../difference'

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
export function Differences({ differences }: { differences: readonly Difference[] }) {
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
