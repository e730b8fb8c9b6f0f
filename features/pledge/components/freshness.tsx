'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Difference } from '../difference'
import { Differences } from './differences'

const every = 20_000

/** Watches whether the document on screen still stands, and says old and new when it does not. */
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
