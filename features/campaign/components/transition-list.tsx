import { Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'
import type { CampaignState } from '@/lib/terms'
import { stateNames } from '../states'

type Transition = {
  id: number
  from: CampaignState
  to: CampaignState
  reason: string | null
  at: Date
  by: string
}

/** The steps that were taken, newest first. */
export function TransitionList({ rows }: { rows: Transition[] }) {
  return (
    <Table
      caption="Lịch sử chuyển bước"
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'at', header: 'Thời điểm', figures: true, cell: ({ at }) => formatInstant(at) },
        {
          key: 'step',
          header: 'Bước',
          rowHeader: true,
          cell: ({ from, to }) => `${stateNames[from]} → ${stateNames[to]}`,
        },
        { key: 'by', header: 'Người thực hiện', cell: ({ by }) => by },
        { key: 'reason', header: 'Lý do', cell: ({ reason }) => reason ?? '' },
      ]}
    />
  )
}
