import { Plus } from 'lucide-react'
import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Table } from '@/components/ui/table'
import { formatDay } from '@/lib/dates'
import { MoveButtons } from '../../components/move-buttons'
import { layoutNames, type RosterBlock, type RosterUnit } from '../../roster'
import { EditBlock } from './block-forms'

interface BlockSectionProps {
  campaignId: string
  year: number
  block: RosterBlock
  units: RosterUnit[]
  editable: boolean
  /** Rows may be moved: not while a search hides some of them. */
  ordering: boolean
  onMoveBlock: (by: -1 | 1) => void
  onMoveUnit: (unit: RosterUnit, by: -1 | 1) => void
}

/** One block with its units in the order of protocol. */
export function BlockSection(props: BlockSectionProps) {
  const { campaignId, year, block, units, editable, ordering, onMoveBlock, onMoveUnit } = props
  const here = `/campaigns/${year}/units`
  return (
    <section aria-labelledby={`block-${block.id}`} className="grid min-w-0 gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={`block-${block.id}`} className="text-h3">
          {block.name}{' '}
          <span className="text-office font-normal text-muted">
            {units.length} đơn vị · {layoutNames[block.layout]}
          </span>
        </h2>
        {editable && (
          <div className="flex flex-wrap gap-2 no-print">
            {ordering && <MoveButtons name={block.name} onMove={onMoveBlock} />}
            <EditBlock campaignId={campaignId} block={block} removable={units.length === 0} />
            <LinkButton href={`${here}/new?block=${block.id}`} prefetch={false}>
              <Plus aria-hidden="true" className="size-4" />
              Thêm đơn vị<span className="sr-only"> vào {block.name}</span>
            </LinkButton>
          </div>
        )}
      </div>
      {units.length === 0 ? (
        <EmptyState title="Khối chưa có đơn vị">
          {editable ? 'Thêm đơn vị vào khối, hoặc xóa khối nếu không dùng.' : null}
        </EmptyState>
      ) : (
        <Table
          caption={block.name}
          captionHidden
          rows={units}
          rowKey={({ pledgeId }) => pledgeId}
          ordinal={({ position }) => position}
          columns={[
            {
              key: 'name',
              header: 'Tên đơn vị',
              rowHeader: true,
              cell: ({ name, code, endsOn }) => (
                <>
                  <Link href={`${here}/${code}`} prefetch={false} className="link">
                    {name}
                  </Link>
                  {endsOn && (
                    <span className="block text-small text-muted">
                      Kết thúc sau ngày <span className="figures">{formatDay(endsOn)}</span>
                    </span>
                  )}
                </>
              ),
            },
            { key: 'short', header: 'Tên ngắn', cell: ({ shortName }) => shortName },
            {
              key: 'code',
              header: 'Mã',
              cell: ({ code }) => <span className="wrap-anywhere">{code}</span>,
            },
            {
              key: 'title',
              header: 'Thủ trưởng ký',
              cell: ({ headTitle, collective }) => (
                <>
                  {collective && <span className="block">TM. {collective}</span>}
                  {headTitle}
                </>
              ),
            },
            ...(ordering
              ? [
                  {
                    key: 'order',
                    header: 'Thứ tự',
                    className: 'no-print',
                    cell: (unit: RosterUnit) => (
                      <MoveButtons name={unit.name} onMove={(by) => onMoveUnit(unit, by)} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  )
}
