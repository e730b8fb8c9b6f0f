'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'

type PaperDownloadProps = { code: string; state: 'ready' | 'preparing' | 'failed' | 'erased' }

const lookAgain = { preparing: 1500, failed: 15_000 }

/** The sealed PDF to take home; while it is being made the page looks again by itself. */
export function PaperDownload({ code, state }: PaperDownloadProps) {
  useRefreshUntilReady(state)
  if (state === 'erased') return null
  if (state === 'ready') {
    return (
      // A file, not a page: the router has no part in it.
      <a href={`/receipt/${code}/pdf`} download className={buttonStyle('primary')}>
        Tải bản giao ước (PDF)
      </a>
    )
  }
  if (state === 'preparing') {
    return (
      <p role="status" className="flex min-h-control items-center gap-2">
        <Spinner />
        Đang chuẩn bị bản giao ước (PDF), thường mất vài giây
      </p>
    )
  }
  return (
    <Notice tone="warning" title="Chưa tạo được bản giao ước (PDF)">
      Chữ ký đã được ghi nhận, đồng chí không cần ký lại. Văn phòng đã nhận được thông báo và hệ thống đang tự
      thử lại; đồng chí mở lại trang này sau để tải.
    </Notice>
  )
}

function useRefreshUntilReady(state: PaperDownloadProps['state']) {
  const { refresh } = useRouter()
  useEffect(() => {
    if (state === 'ready' || state === 'erased') return
    const timer = setInterval(refresh, lookAgain[state])
    return () => clearInterval(timer)
  }, [state, refresh])
}
