import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'
import type { Difference } from '../difference'

type Version = { number: number; signedAt: Date; signer: string }

interface VersionDifferenceProps {
  differences: Difference[]
  before: Version
  after: Version
}

/** Two signed versions side by side, only where they differ. */
export function VersionDifference({ differences, before, after }: VersionDifferenceProps) {
  const columns: Column<Difference>[] = [
    { key: 'what', header: 'Nội dung', rowHeader: true, cell: ({ what }) => what },
    {
      key: 'before',
      header: `Bản số ${before.number}`,
      cell: (one) => <del className="figures">{one.before ?? 'không có'}</del>,
    },
    {
      key: 'after',
      header: `Bản số ${after.number}`,
      cell: (one) => <ins className="figures font-semibold no-underline">{one.after ?? 'không có'}</ins>,
    },
  ]
  return (
    <>
      <ul className="grid gap-1">
        {[before, after].map(({ number, signer, signedAt }) => (
          <li key={number}>
            Bản số {number}: {signer} ký lúc <time className="figures">{formatInstant(signedAt)}</time>
          </li>
        ))}
      </ul>
      <Table
        caption="Những nội dung khác nhau giữa hai bản"
        captionHidden
        columns={columns}
        rows={differences.filter(({ what }) => what !== 'Bản giao ước')}
        rowKey={({ what }, index) => `${what} ${index}`}
        stacked
      />
    </>
  )
}
