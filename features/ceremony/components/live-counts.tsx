'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { Board } from '@/features/board/board'
import { BoardSummary, StaleNotice } from '@/features/board/components/board-summary'
import { useBoard } from '@/features/board/components/use-live'
import { isSigned } from '@/features/board/status'
import { formatCount } from '@/lib/decimal'
import { unitStatusNames } from '@/lib/vi'

const mostNamed = 200

/** The board's figures as they are now, with who is still awaited; the page is read anew when signing begins or ends. */
export function LiveCounts({ initial, readAt }: { initial: Board; readAt: string }) {
  const { value: board, freshAt, lost } = useBoard(initial, readAt)
  const { phase } = board.campaign
  const router = useRouter()
  useEffect(() => {
    if (phase !== initial.campaign.phase) router.refresh()
  }, [phase, initial, router])

  const awaited = board.totals.units - board.totals.signed
  const named = board.units.filter(({ status }) => !isSigned(status)).slice(0, mostNamed)
  return (
    <div className="grid gap-4">
      <StaleNotice lost={lost} freshAt={freshAt} />
      <BoardSummary board={board} />
      {awaited === 0 ? (
        <p>Tất cả các đơn vị đã ký.</p>
      ) : (
        <details>
          <summary className="link-target w-fit cursor-pointer font-semibold text-link underline">
            Còn {formatCount(awaited)} đơn vị chưa ký xong
          </summary>
          <ul className="mt-2 grid list-disc gap-1 pl-6 sm:columns-2 sm:block">
            {named.map(({ code, name, status }) => (
              <li key={code}>
                {name} <span className="text-muted">({unitStatusNames[status]})</span>
              </li>
            ))}
            {named.length < awaited && (
              <li>và {formatCount(awaited - named.length)} đơn vị khác, xem ở bảng ký</li>
            )}
          </ul>
        </details>
      )}
    </div>
  )
}
