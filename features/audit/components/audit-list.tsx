import { FactList } from '@/components/ui/fact-list'
import { LinkButton } from '@/components/ui/link-button'
import { type Column, Table } from '@/components/ui/table'
import { actionInWords, jobInWords } from '@/lib/audit-actions'
import { formatInstant } from '@/lib/dates'
import { type AuditPage, detailFacts } from '../entry-facts'
import { type AuditFilter, auditAddress } from '../schema'

type Entry = AuditPage['entries'][number]

const columns: Column<Entry>[] = [
  {
    key: 'at',
    header: 'Thời điểm',
    className: 'whitespace-nowrap',
    cell: ({ at }) => (
      <time dateTime={at.toISOString()} className="figures">
        {formatInstant(at)}
      </time>
    ),
  },
  { key: 'who', header: 'Người thực hiện', cell: (entry) => who(entry) },
  { key: 'what', header: 'Việc', rowHeader: true, cell: ({ action }) => actionInWords(action) },
  { key: 'unit', header: 'Đơn vị', cell: ({ unit }) => unit ?? '–' },
  { key: 'detail', header: 'Chi tiết', cell: (entry) => <EntryDetails entry={entry} /> },
]

/** Entries of the audit log, newest first; `newer` come before the first of them. */
export function AuditList({ entries, newer }: { entries: Entry[]; newer: number }) {
  return (
    <Table
      caption="Nhật ký, mới nhất trước"
      captionHidden
      columns={columns}
      rows={entries}
      rowKey={({ id }) => String(id)}
      ordinal={(_, index) => newer + index + 1}
      stacked
    />
  )
}

function EntryDetails({ entry }: { entry: Entry }) {
  const { id, action, about, subject, subjectId } = entry
  const facts = [
    ...(about ? [['Tài khoản của', about] as const] : []),
    ...detailFacts(action, entry.detail as Record<string, unknown>),
    ['Ký hiệu', `${action} (${id})`] as const,
    ['Đối tượng', `${subject} ${subjectId}`] as const,
  ]
  return (
    <details>
      <summary className="link cursor-pointer">
        Xem<span className="sr-only"> chi tiết: {actionInWords(action)}</span>
      </summary>
      <div className="mt-2 min-w-0 break-all">
        <FactList facts={facts} />
      </div>
    </details>
  )
}

const who = ({ person, about, actor }: Entry) =>
  person ?? about ?? (actor.startsWith('system:') ? jobInWords(actor.slice('system:'.length)) : actor)

type AuditPagerProps = Pick<AuditPage, 'newerPage' | 'olderPage'> & { filter: AuditFilter }

export function AuditPager({ filter, newerPage, olderPage }: AuditPagerProps) {
  if (!newerPage && !olderPage) return null
  return (
    <nav aria-label="Các trang nhật ký" className="no-print flex flex-wrap gap-3">
      {newerPage && (
        <LinkButton href={auditAddress({ ...filter, before: undefined, after: newerPage.after })}>
          Mới hơn
        </LinkButton>
      )}
      {olderPage && (
        <LinkButton href={auditAddress({ ...filter, after: undefined, before: olderPage.before })}>
          Cũ hơn
        </LinkButton>
      )}
    </nav>
  )
}
