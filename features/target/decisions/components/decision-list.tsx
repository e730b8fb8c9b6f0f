import { Table } from '@/components/ui/table'
import type { ListedDecision } from '@/features/target/decision'
import { formatDay, formatInstant } from '@/lib/dates'
import type { Layout } from '@/lib/terms'
import { DecisionActs } from './decision-acts'

const layoutNames: Record<Layout, string> = { state: 'Nhà nước', party: 'Đảng' }

/** '7689/QĐ-UBND', and the notation alone where there is no number yet. */
const codeOf = ({ codeNumber, codeNotation }: ListedDecision) =>
  codeNumber ? `${codeNumber}/${codeNotation}` : codeNotation

type DecisionListProps = { campaignId: string; issuers: string[]; rows: ListedDecision[]; editable: boolean }

/** The decisions of a campaign, each with its acts where the office may act. */
export function DecisionList({ campaignId, issuers, rows, editable }: DecisionListProps) {
  return (
    <Table
      caption="Quyết định của đợt thi đua"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'code',
          header: 'Số, ký hiệu',
          rowHeader: true,
          cell: (row) => <span className="whitespace-nowrap">{codeOf(row)}</span>,
        },
        { key: 'day', header: 'Ngày', figures: true, cell: ({ issuedOn }) => formatDay(issuedOn) },
        {
          key: 'subject',
          header: 'Trích yếu',
          cell: ({ issuer, subject, layout }) => (
            <>
              {subject}
              <span className="block text-small text-muted">
                {issuer} · thể thức {layoutNames[layout]}
              </span>
            </>
          ),
        },
        { key: 'targets', header: 'Chỉ tiêu', figures: true, cell: ({ targets }) => targets },
        { key: 'assigned', header: 'Lượt giao', figures: true, cell: ({ assigned }) => assigned },
        {
          key: 'state',
          header: 'Trạng thái',
          cell: ({ publishedAt, fileId }) => (
            <>
              {publishedAt ? `Đã ban hành ${formatInstant(publishedAt)}` : 'Dự thảo'}
              {fileId && (
                <a href={`/files/${fileId}`} className="link block">
                  Bản PDF
                </a>
              )}
            </>
          ),
        },
        ...(editable
          ? [
              {
                key: 'acts',
                header: 'Thao tác',
                cell: (row: ListedDecision) => (
                  <DecisionActs campaignId={campaignId} issuers={issuers} name={codeOf(row)} decision={row} />
                ),
                className: 'print:hidden',
              },
            ]
          : []),
      ]}
    />
  )
}
