'use client'

import { useEffect, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { withdrawReminder } from '../actions'

/** What was just sent, with its seconds for taking it back. */
export function UndoReminder({
  reminderId,
  letters,
  until,
}: {
  reminderId: string
  letters: number
  until: string
}) {
  const left = useSecondsUntil(until)
  return (
    <Notice tone="success" title={`Đôn đốc ${letters} thư`}>
      {left > 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <span>
            Thư đi sau <span className="figures">{left}</span> giây.
          </span>
          <ActionForm
            action={withdrawReminder}
            hidden={{ reminderId }}
            submitLabel="Hoàn tác"
            pendingLabel="Đang hoàn tác"
          />
        </div>
      ) : (
        'Thư đang được gửi đi; thư không đến được liệt kê bên dưới.'
      )}
    </Notice>
  )
}

function useSecondsUntil(until: string): number {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return now === null ? 10 : Math.max(0, Math.ceil((new Date(until).getTime() - now) / 1000))
}
