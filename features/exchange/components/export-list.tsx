import { Card } from '@/components/ui/card'
import { type Column, Table } from '@/components/ui/table'
import { exchangeKinds } from '@/lib/terms'
import { sheetForms, workbooks } from '../sheets'

type File = { name: string; title: string; holds: string }

const files: File[] = [
  ...Object.entries(workbooks).map(([name, { title, kinds }]) => ({
    name,
    title,
    holds: `Cả hai trang ${kinds.map((kind) => sheetForms[kind].title).join(' và ')}`,
  })),
  ...exchangeKinds.map((kind) => ({
    name: kind,
    title: sheetForms[kind].title,
    holds: 'Riêng một trang',
  })),
]

/** What can be taken out, with the campaign's rows or empty to be filled in. */
export function ExportList({ year }: { year: number }) {
  const columns: Column<File>[] = [
    { key: 'title', header: 'Tệp', rowHeader: true, cell: ({ title }) => title },
    { key: 'holds', header: 'Gồm', cell: ({ holds }) => holds },
    {
      key: 'take',
      header: 'Tải về',
      cell: ({ name, title }) => (
        <span className="flex flex-wrap gap-x-4">
          <a className="link" href={`/campaigns/${year}/exchange/${name}.xlsx`} download>
            Dữ liệu hiện có<span className="sr-only"> của {title}</span>
          </a>
          <a className="link" href={`/campaigns/${year}/exchange/${name}.xlsx?template`} download>
            Tệp mẫu<span className="sr-only"> của {title}</span>
          </a>
        </span>
      ),
    },
  ]
  return (
    <Card title="Xuất ra tệp Excel">
      <p>
        Hai tệp đầu chứa toàn bộ danh mục và chỉ tiêu của đợt; nhập lại chúng vào một đợt còn trống thì được
        đúng đợt này. Nhập lại ngay tại đây thì không có gì thay đổi.
      </p>
      <Table
        caption="Các tệp Excel tải về được"
        captionHidden
        columns={columns}
        rows={files}
        rowKey={({ name }) => name}
        stacked
      />
    </Card>
  )
}
