import { Card } from '@/components/ui/card'
import type { AdjustmentHead } from '../labels'
import { decisionOf } from '../labels'

/** The adjustment's own decision, its subject, its file and the reason. */
export function DecisionCard({ head }: { head: AdjustmentHead }) {
  const { decision, adjustment } = head
  return (
    <Card title={decisionOf(head)}>
      <p>{decision.subject}</p>
      <p>
        <span className="text-muted">Lý do điều chỉnh: </span>
        <span className="whitespace-pre-line">{adjustment.reason}</span>
      </p>
      {decision.fileId && (
        <p>
          <a href={`/files/${decision.fileId}`} className="link link-target">
            Tệp quyết định (PDF)
          </a>
        </p>
      )}
    </Card>
  )
}
