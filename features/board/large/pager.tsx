import { Button } from '@/components/ui/button'
import { formatCount } from '@/lib/decimal'

interface PagerProps {
  page: number
  pages: number
  from: number
  count: number
  all: number
  onTurn: (page: number) => void
}

/** Which part of a long list is shown, and the way to the next and the previous one, round and round. */
export function Pager({ page, pages, from, count, all, onTurn }: PagerProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p role="status" className="figures">
        {formatCount(count === 0 ? 0 : from + 1)}-{formatCount(from + count)} trên {formatCount(all)} đơn vị
      </p>
      {pages > 1 && (
        <nav aria-label="Trang của danh sách" className="flex items-center gap-3">
          <Button onClick={() => onTurn((page + pages - 1) % pages)}>Trang trước</Button>
          <span className="figures">
            Trang {page + 1}/{pages}
          </span>
          <Button onClick={() => onTurn((page + 1) % pages)}>Trang sau</Button>
        </nav>
      )}
    </div>
  )
}
