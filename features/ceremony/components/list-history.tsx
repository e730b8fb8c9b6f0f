import { type Column, Table } from '@/components/ui/table'
import { toHex } from '@/lib/canonical'
import { formatInstant } from '@/lib/dates'
import { type SigningList, signedOf } from '../list'

export interface FrozenListRow {
  id: string
  frozenAt: Date
  frozenBy: string
  hash: Uint8Array
  list: SigningList
}

/** Every list that was frozen, the newest, which alone counts, first. */
export function ListHistory({ lists, folder }: { lists: FrozenListRow[]; folder: string }) {
  const columns: Column<FrozenListRow>[] = [
    {
      key: 'at',
      header: 'Chốt lúc',
      rowHeader: true,
      figures: true,
      cell: ({ frozenAt }) => formatInstant(frozenAt),
    },
    { key: 'by', header: 'Người chốt', cell: ({ frozenBy }) => frozenBy },
    {
      key: 'signed',
      header: 'Đã ký',
      figures: true,
      cell: ({ list: { counts } }) => `${signedOf(counts)}/${counts.units}`,
    },
    { key: 'hash', header: 'Mã băm', cell: ({ hash }) => <code>{toHex(hash).slice(0, 16)}…</code> },
    {
      key: 'file',
      header: 'Tệp',
      cell: ({ id, frozenAt }) => (
        <a
          href={`${folder}/lists/${id}`}
          className="link link-target"
          aria-label={`Tải danh sách chốt lúc ${formatInstant(frozenAt)} (JSON)`}
        >
          Tải danh sách (JSON)
        </a>
      ),
    },
  ]
  return <Table caption="Các danh sách đã chốt" columns={columns} rows={lists} rowKey={({ id }) => id} />
}
