import { LinkButton } from '@/components/ui/link-button'
import { type ResultsFilter, resultsAddress } from '../schema'

type ResultsPagerProps = { path: string; filter: ResultsFilter; page: number; pages: number }

export function ResultsPager({ path, filter, page, pages }: ResultsPagerProps) {
  if (pages < 2) return null
  const to = (wanted: number) => `${path}${resultsAddress({ ...filter, page: wanted })}#loc`
  return (
    <nav aria-label="Các trang kết quả" className="no-print flex flex-wrap items-center gap-3">
      {page > 1 && <LinkButton href={to(page - 1)}>Trang trước</LinkButton>}
      <span className="figures">{`Trang ${page}/${pages}`}</span>
      {page < pages && <LinkButton href={to(page + 1)}>Trang sau</LinkButton>}
    </nav>
  )
}
