import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { type Day, formatDay } from '@/lib/dates'
import type { UnitHistory as History } from '../../roster'

/** What a unit was called, and which units it came from and went over into. */
export function UnitHistory({ history, endsOn }: { history: History; endsOn: Day | null }) {
  const { names, predecessors, successors } = history
  return (
    <Card title="Lịch sử đơn vị">
      <Table
        caption="Tên gọi, mới nhất trước"
        rows={names}
        rowKey={({ validFrom }) => validFrom}
        columns={[
          {
            key: 'from',
            header: 'Từ ngày',
            figures: true,
            cell: ({ validFrom }) => (validFrom <= '1900-01-01' ? 'Từ khi lập' : formatDay(validFrom)),
          },
          {
            key: 'name',
            header: 'Tên đơn vị, tên ngắn',
            rowHeader: true,
            cell: ({ name, shortName }) => (
              <>
                {name}
                <span className="block text-small text-muted">{shortName}</span>
              </>
            ),
          },
        ]}
      />
      {endsOn && (
        <p>
          Kết thúc hoạt động sau ngày <span className="figures">{formatDay(endsOn)}</span>.
        </p>
      )}
      <Related title="Hình thành từ" units={predecessors} />
      <Related title="Chuyển thành" units={successors} />
    </Card>
  )
}

function Related({ title, units }: { title: string; units: History['successors'] }) {
  if (units.length === 0) return null
  return (
    <div className="grid gap-1">
      <h3 className="font-semibold">{title}</h3>
      <ul className="grid list-disc gap-1 pl-6">
        {units.map(({ id, name, body, effectiveOn }) => (
          <li key={id}>
            {name} ({body}), từ ngày <span className="figures">{formatDay(effectiveOn)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
