import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'
import type { SealLevel } from '@/lib/terms'

export interface MinutesListRow {
  id: string
  at: Date
  madeBy: string
  level: SealLevel
  problem: string | null
  leafIndex: number
}

/** Every minutes that were made of a ceremony, the newest, which count, first. */
export function MinutesList({ rows, folder }: { rows: MinutesListRow[]; folder: string }) {
  const columns: Column<MinutesListRow>[] = [
    { key: 'at', header: 'Lập lúc', rowHeader: true, figures: true, cell: ({ at }) => formatInstant(at) },
    { key: 'by', header: 'Người lập', cell: ({ madeBy }) => madeBy },
    {
      key: 'level',
      header: 'Niêm phong',
      cell: ({ level, problem }) => (problem ? `${level}, chưa có dấu thời gian` : level),
    },
    {
      key: 'leaf',
      header: 'Vị trí trong nhật ký',
      cell: ({ leafIndex }) => <span className="figures">mục số {leafIndex + 1}</span>,
    },
    {
      key: 'file',
      header: 'Tệp',
      cell: ({ id, at }) => (
        <a
          href={`${folder}/minutes/${id}`}
          className="link link-target"
          aria-label={`Tải biên bản lập lúc ${formatInstant(at)} (PDF)`}
        >
          Tải biên bản (PDF)
        </a>
      ),
    },
  ]
  return <Table caption="Các biên bản đã lập" columns={columns} rows={rows} rowKey={({ id }) => id} />
}
