import { Card } from '@/components/ui/card'
import { LongValue } from '@/components/ui/long-value'
import { ProgressLine } from '@/components/ui/progress-line'
import { type Column, Table } from '@/components/ui/table'
import { formatCode } from '@/features/pledge/receipt'
import { toHex } from '@/lib/canonical'
import { formatDay, formatInstant } from '@/lib/dates'
import { exceptionsOf, type ListedUnit, listStatusNames, type SigningList, signedOf } from '../list'
import type { CeremonyView } from '../view'

/** How many units have signed, in all and by block. */
export function ListCounts({ list: { counts, blocks } }: { list: SigningList }) {
  return (
    <div className="grid gap-x-10 gap-y-4 md:grid-cols-[auto_1fr]">
      <div className="grid content-start gap-1">
        <p>
          <strong className="figures text-[3.75rem] leading-none tracking-tight text-signed">
            {signedOf(counts)}
          </strong>
          <span className="figures text-[1.875rem] text-muted">/{counts.units}</span>
        </p>
        <p className="font-semibold">đơn vị đã ký</p>
        {counts.paper > 0 && (
          <p className="text-small text-muted">Trong đó {counts.paper} đơn vị ký bản giấy</p>
        )}
      </div>
      <div className="grid content-start gap-3">
        {blocks.map(({ code, name, counts }) => (
          <ProgressLine key={code} label={name} value={signedOf(counts)} max={counts.units} />
        ))}
      </div>
    </div>
  )
}

/** What a list has beside electronic signatures, kind by kind, with the units' names. */
export function ListExceptions({ list }: { list: SigningList }) {
  const groups = exceptionsOf(list)
  if (groups.length === 0) return <p>Không có ngoại lệ: tất cả các đơn vị đã ký điện tử.</p>
  return (
    <dl className="grid gap-3">
      {groups.map(({ status, title, units }) => (
        <div key={status}>
          <dt className="font-semibold">
            {title}: <span className="figures">{units.length}</span> đơn vị
          </dt>
          <dd className="text-muted">{units.join('; ')}</dd>
        </div>
      ))}
    </dl>
  )
}

type FrozenListProps = { frozen: CeremonyView['lists'][number]; href: string }

/** A frozen list with the address of its bytes: its figures, its exceptions and, folded, every unit. */
export function FrozenList({ frozen: { list, hash }, href }: FrozenListProps) {
  return (
    <Card title="Danh sách ký đã chốt" aside={formatInstant(new Date(list.frozenAt))}>
      <ListCounts list={list} />
      <h3 className="text-h3">Ngoại lệ</h3>
      <ListExceptions list={list} />
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
              columns={unitColumns}
              rows={units}
              rowKey={({ code }) => code}
            />
          ))}
        </div>
      </details>
      <div className="grid gap-1">
        <LongValue name="Mã băm của danh sách (SHA-256)" value={toHex(hash)} />
        <p>
          <a href={href} className="link link-target">
            Tải danh sách (JSON)
          </a>
        </p>
      </div>
    </Card>
  )
}

const unitColumns: Column<ListedUnit>[] = [
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

function signerOf({ status, signature, paper }: ListedUnit): string {
  const by = status === 'paper' ? paper : signature
  return by ? `${by.signer} (${by.titleLines.join(', ')})` : '-'
}

function timeOf({ status, signature, paper }: ListedUnit): string {
  if (status === 'paper') return formatDay(paper!.signedOn)
  return signature ? formatInstant(new Date(signature.signedAt)) : '-'
}

/** Every list that was frozen, the newest, which alone counts, first. */
export function ListHistory({ lists, folder }: { lists: CeremonyView['lists']; folder: string }) {
  const columns: Column<CeremonyView['lists'][number]>[] = [
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
