import Link from 'next/link'
import { Table } from '@/components/ui/table'
import type { CampaignState } from '@/lib/terms'
import { StateTag } from './state-tag'

type ListedCampaign = {
  id: string
  year: number
  title: string
  issuingBody: string
  units: number
  state: CampaignState
}

/** All campaigns, newest first; each name leads to its page. */
export function CampaignList({ campaigns }: { campaigns: ListedCampaign[] }) {
  return (
    <Table
      caption="Các đợt thi đua"
      captionHidden
      rows={campaigns}
      rowKey={({ id }) => id}
      columns={[
        { key: 'year', header: 'Năm', figures: true, cell: ({ year }) => year },
        {
          key: 'title',
          header: 'Đợt thi đua',
          rowHeader: true,
          cell: ({ year, title }) => (
            <Link href={`/campaigns/${year}`} className="link">
              {title}
            </Link>
          ),
        },
        { key: 'body', header: 'Cơ quan ban hành', cell: ({ issuingBody }) => issuingBody },
        { key: 'units', header: 'Đơn vị', figures: true, cell: ({ units }) => units },
        { key: 'state', header: 'Trạng thái', cell: ({ state }) => <StateTag state={state} /> },
      ]}
    />
  )
}
