import { formatTime } from '@/lib/dates'

/** Says since when the board may be old, for as long as the server cannot be heard. */
export function StaleNotice({ lost, freshAt }: { lost: boolean; freshAt: Date }) {
  return (
    <div role="status" className={lost ? 'sticky top-0 z-10' : 'sr-only'}>
      {lost && (
        <p className="rounded-control border border-dashed border-proposal bg-proposal-bg px-3 py-2 font-semibold text-proposal">
          Mất kết nối - số liệu lúc <time dateTime={freshAt.toISOString()}>{formatTime(freshAt)}</time>
        </p>
      )}
    </div>
  )
}
