import { Card } from '@/components/ui/card'
import { formatInstant } from '@/lib/dates'
import type { AdjustmentHead } from '../labels'

/** Who drafted, approved and took back, and where it stands in the log. */
export function History({ head }: { head: AdjustmentHead }) {
  const { adjustment, drafter, approver, withdrawer } = head
  const sentBack = adjustment.withdrawnBy !== adjustment.draftedBy
  return (
    <Card title="Diễn biến">
      <ol className="grid gap-2">
        <Event name="Lập dự thảo" by={drafter} at={adjustment.draftedAt} />
        {adjustment.approvedAt && <Event name="Phê duyệt" by={approver} at={adjustment.approvedAt} />}
        {adjustment.effectiveAt && (
          <Event
            name="Có hiệu lực"
            at={adjustment.effectiveAt}
            more={`mục nhật ký ký số ${Number(adjustment.leafIndex) + 1}`}
          />
        )}
        {adjustment.withdrawnAt && (
          <Event
            name={sentBack ? 'Trả lại' : 'Rút dự thảo'}
            by={withdrawer}
            at={adjustment.withdrawnAt}
            more={`lý do: ${adjustment.withdrawnReason}`}
          />
        )}
      </ol>
    </Card>
  )
}

type EventProps = { name: string; by?: string | null; at: Date; more?: string }

function Event({ name, by, at, more }: EventProps) {
  return (
    <li>
      <b className="font-semibold">{name}</b>
      {by && `: ${by}`},{' '}
      <time dateTime={at.toISOString()} className="figures">
        {formatInstant(at)}
      </time>
      {more && `, ${more}`}
    </li>
  )
}
