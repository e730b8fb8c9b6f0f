import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import type { AdjustmentHead, AdjustmentRow } from '../labels'
import { decisionOf } from '../labels'
import { stateOf } from '../state'

type Listed = AdjustmentHead & { rows: AdjustmentRow[] }

/** "Chờ phê duyệt": the drafts over signed pledges that wait for a second person. */
export function WaitingNotice({ adjustments }: { adjustments: readonly Listed[] }) {
  const waiting = adjustments.filter((one) => stateOf(one.adjustment, one.rows) === 'waiting_approval')
  if (waiting.length === 0) return null
  return (
    <Notice tone="info" title={`Chờ phê duyệt: ${waiting.length} dự thảo điều chỉnh`}>
      <ul className="grid gap-1">
        {waiting.map((one) => (
          <li key={one.adjustment.id}>
            <Link
              href={`/proposals/adjustments/${one.adjustment.id}`}
              prefetch={false}
              className="link link-target"
            >
              {decisionOf(one)}
            </Link>
            , {one.drafter} lập
          </li>
        ))}
      </ul>
    </Notice>
  )
}
