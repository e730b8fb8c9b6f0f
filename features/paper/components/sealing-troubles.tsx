'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatInstant } from '@/lib/dates'
import { retrySealingAction } from '../job/actions'

type Trouble = { code: string; unit: string; cause: string; attempts: number; at: Date }

const sealedWithin = 2500

/** For the office: the signed pledges whose PDF is not sealed as it should be, and why; nothing where all are. */
export function SealingTroubles({ troubles }: { troubles: Trouble[] }) {
  const [state, retry] = useActionState(retrySealingAction, { ok: false })
  const { refresh } = useRouter()
  useEffect(() => {
    if (!state.ok) return
    const timer = setTimeout(refresh, sealedWithin)
    return () => clearTimeout(timer)
  }, [state, refresh])
  if (troubles.length === 0) return null
  return (
    <Card title="Bản PDF chưa đóng dấu được" className="no-print">
      <p className="max-w-text text-muted">
        Các chữ ký dưới đây đã được ghi nhận đầy đủ. Hệ thống tự thử đóng dấu lại; đồng chí có thể cho thử lại
        ngay sau khi nguyên nhân được khắc phục.
      </p>
      {state.message && <Notice tone={state.ok ? 'info' : 'warning'} title={state.message} />}
      <ul aria-label="Các bản chưa đóng dấu được" className="grid">
        {troubles.map(({ code, unit, cause, attempts, at }) => (
          <li
            key={code}
            className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2"
          >
            <div className="min-w-0">
              <p className="font-semibold">{unit}</p>
              <p>{cause}</p>
              <p className="text-muted">
                {attempts > 0 ? `Đã thử ${attempts} lần, gần nhất lúc ` : 'Chờ từ '}
                <time dateTime={at.toISOString()} className="figures">
                  {formatInstant(at)}
                </time>
              </p>
            </div>
            <form action={retry}>
              <input type="hidden" name="code" value={code} />
              <SubmitButton
                variant="secondary"
                aria-label={`Thử lại đóng dấu cho ${unit}`}
                pendingLabel="Đang gửi"
              >
                Thử lại
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
