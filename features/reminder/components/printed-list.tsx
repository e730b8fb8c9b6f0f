import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'
import type { PrintedList } from '../printed-list'

type Row = PrintedList['blocks'][number]['rows'][number]

/** The units by block as they are printed, with room for notes by hand. */
export function PrintedBlocks({ blocks }: Pick<PrintedList, 'blocks'>) {
  return blocks.map(({ code, name, signed, units, rows }) => (
    <Table
      key={code}
      caption={
        <>
          {name} <span className="figures font-normal">{`${signed}/${units} đã ký`}</span>
        </>
      }
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      ordinal={({ ordinal }) => ordinal}
      stacked
    />
  ))
}

const columns: Column<Row>[] = [
  {
    key: 'name',
    header: 'Đơn vị',
    rowHeader: true,
    className: 'sm:w-[28%]',
    cell: ({ name }) => name,
  },
  {
    key: 'heads',
    header: 'Thủ trưởng, điện thoại',
    className: 'sm:w-[24%]',
    cell: ({ heads }) =>
      heads.length === 0
        ? 'Chưa có tài khoản thủ trưởng'
        : heads.map(({ accountId, name, phone }) => (
            <span key={accountId} className="block">
              {name} {phone && <span className="figures whitespace-nowrap">{phone}</span>}
            </span>
          )),
  },
  {
    key: 'status',
    header: 'Trạng thái',
    className: 'sm:w-[17%]',
    cell: ({ status, overdue }) => <StatusTag status={status} overdue={overdue} />,
  },
  {
    key: 'signedAt',
    header: 'Thời điểm ký',
    className: 'sm:w-[14%]',
    cell: ({ signedAt }) =>
      signedAt && (
        <time dateTime={signedAt} className="figures">
          {formatInstant(new Date(signedAt))}
        </time>
      ),
  },
  { key: 'note', header: 'Ghi chú', className: 'max-sm:hidden', cell: () => null },
]
