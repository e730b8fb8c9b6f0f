import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { type Column, Table } from '@/components/ui/table'
import { strengthInWords } from '@/features/pledge/strength'
import { formatInstant } from '@/lib/dates'
import type { Strength } from '@/lib/terms'

interface WitnessOnRoll {
  accountId: string
  name: string
  title: string | null
  /** Null while they have not confirmed. */
  record: { at: Date; strength: Strength } | null
}

const columns: Column<WitnessOnRoll>[] = [
  { key: 'name', header: 'Người chứng kiến', rowHeader: true, cell: ({ name }) => name },
  { key: 'title', header: 'Chức vụ', cell: ({ title }) => title ?? '-' },
  { key: 'state', header: 'Xác nhận', cell: ({ record }) => (record ? '✓ Đã xác nhận' : '○ Chưa xác nhận') },
  {
    key: 'at',
    header: 'Thời điểm',
    figures: true,
    cell: ({ record }) => (record ? formatInstant(record.at) : '-'),
  },
  {
    key: 'strength',
    header: 'Bằng',
    cell: ({ record }) => (record ? strengthInWords(record.strength) : '-'),
  },
]

/** Who has confirmed the list that stands, and who has not. */
export function WitnessRoll({ roll, people }: { roll: WitnessOnRoll[]; people: string }) {
  if (roll.length === 0) {
    return (
      <EmptyState
        title="Chưa có tài khoản lãnh đạo chứng kiến"
        actions={<LinkButton href={people}>Thêm người chứng kiến</LinkButton>}
      >
        Người chứng kiến xác nhận danh sách ký trên điện thoại của mình, bằng tài khoản riêng.
      </EmptyState>
    )
  }
  return (
    <Table
      caption="Người chứng kiến"
      captionHidden
      columns={columns}
      rows={roll}
      rowKey={({ accountId }) => accountId}
    />
  )
}
