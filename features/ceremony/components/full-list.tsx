import { type Column, Table } from '@/components/ui/table'
import { formatCode } from '@/features/pledge/code'
import { formatDay, formatInstant } from '@/lib/dates'
import { listStatusNames } from '../exceptions'
import type { ListedUnit, SigningList } from '../list'

const columns: Column<ListedUnit>[] = [
  { key: 'name', header: 'Đơn vị', rowHeader: true, cell: ({ name }) => name },
  { key: 'status', header: 'Trạng thái', cell: ({ status }) => listStatusNames[status] },
  { key: 'signer', header: 'Người ký', cell: signerOf },
  { key: 'at', header: 'Thời điểm', figures: true, cell: timeOf },
  {
    key: 'code',
    header: 'Mã kiểm tra',
    figures: true,
    cell: ({ status, signature }) => (signature && status !== 'paper' ? formatCode(signature.code) : '-'),
  },
]

/** Every unit of a frozen list, block by block, folded under one line. */
export function FullList({ list }: { list: SigningList }) {
  return (
    <details>
      <summary className="link-target w-fit cursor-pointer font-semibold text-link underline">
        Xem toàn bộ danh sách {list.counts.units} đơn vị
      </summary>
      <div className="mt-4 grid gap-6">
        {list.blocks.map(({ code, name, units }) => (
          <Table
            key={code}
            stacked
            caption={name}
            columns={columns}
            rows={units}
            rowKey={({ code }) => code}
          />
        ))}
      </div>
    </details>
  )
}

const acted = ({ status, signature, paper }: ListedUnit) => (status === 'paper' ? paper : signature)

function signerOf(unit: ListedUnit): string {
  const by = acted(unit)
  return by ? `${by.signer} (${by.titleLines.join(', ')})` : '-'
}

function timeOf({ status, signature, paper }: ListedUnit): string {
  if (status === 'paper') return formatDay(paper!.signedOn)
  return signature ? formatInstant(new Date(signature.signedAt)) : '-'
}
