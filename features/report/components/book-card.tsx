import { buttonStyle } from '@/components/ui/button-style'
import { Card } from '@/components/ui/card'

type Counts = { pledges: number; signed: number; sealed: number }

/** The book of a campaign: how far it is complete, and the two forms in which those who may take it out. */
export function BookCard({
  counts: { pledges, signed, sealed },
  mayTake,
}: {
  counts: Counts
  mayTake: boolean
}) {
  return (
    <Card title="Tập bản giao ước đã ký">
      <p className="figures">
        {signed} trên {pledges} đơn vị đã ký; {sealed} bản đã đóng dấu.
      </p>
      {sealed < signed && (
        <p className="text-muted">
          {signed - sealed} bản đang chờ đóng dấu chưa có trong tập; mục lục ghi rõ từng bản.
        </p>
      )}
      {mayTake && sealed > 0 && (
        <div className="grid gap-4 sm:grid-cols-2">
          <BookLink
            href="/reports/book.zip"
            label="Tải các bản gốc (ZIP)"
            note="Từng tệp PDF có đóng dấu, giữ nguyên từng byte, kèm mục lục."
          />
          <BookLink
            href="/reports/book.pdf"
            label="Tải bản sao để đọc (PDF)"
            note="Một tệp PDF ghép các bản, không còn con dấu số, mỗi trang ghi rõ là bản sao. 1.000 bản mất khoảng 10 giây."
          />
        </div>
      )}
    </Card>
  )
}

function BookLink({ href, label, note }: { href: string; label: string; note: string }) {
  return (
    <div className="grid content-start justify-items-start gap-2">
      <a href={href} download className={buttonStyle('secondary')}>
        {label}
      </a>
      <p className="text-muted">{note}</p>
    </div>
  )
}
