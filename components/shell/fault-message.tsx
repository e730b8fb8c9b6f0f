'use client'

import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { PageHeading } from '@/components/ui/page-heading'

/** What a person reads when the system failed: nothing of its inside, but the code to find it in the log. */
export function FaultMessage({ error, retry }: { error: unknown; retry: () => void }) {
  const code = faultCode(error)
  return (
    <>
      <PageHeading title="Hệ thống gặp lỗi" />
      <p>Yêu cầu của đồng chí chưa được thực hiện. Lỗi đã được ghi lại; đề nghị thử lại sau ít phút.</p>
      {code && (
        <p>
          Mã lỗi: <strong className="select-all">{code}</strong>. Nếu vẫn gặp lỗi, đề nghị báo văn phòng kèm
          mã này.
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={retry}>
          Thử lại
        </Button>
        <a href="/" className={buttonStyle('secondary')}>
          Về trang chủ
        </a>
      </div>
    </>
  )
}

function faultCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return null
  return typeof error.digest === 'string' ? error.digest : null
}
