import { Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'

type Made = {
  id: string
  subject: string
  madeAt: Date
  withdrawnAt: Date | null
  scheduled: boolean
  letters: number
  sent: number
  failed: number
}

/** What was sent so far, newest first. */
export function ReminderHistory({ rows }: { rows: Made[] }) {
  return (
    <Table
      caption="Các lần đôn đốc"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', header: 'Thời điểm', figures: true, cell: ({ madeAt }) => formatInstant(madeAt) },
        { key: 'subject', header: 'Tiêu đề', rowHeader: true, cell: ({ subject }) => subject },
        {
          key: 'how',
          header: 'Cách gửi',
          cell: ({ scheduled }) => (scheduled ? 'Theo lịch' : 'Văn phòng gửi'),
        },
        {
          key: 'state',
          header: 'Kết quả',
          cell: ({ withdrawnAt, letters, sent, failed }) =>
            withdrawnAt
              ? 'Đã hoàn tác'
              : `${sent}/${letters} thư đã đi${failed > 0 ? `, ${failed} không đi` : ''}`,
        },
      ]}
    />
  )
}
