import { classNames } from '@/components/ui/class-names'
import { ProgressLine } from '@/components/ui/progress-line'
import { formatInstant, formatTime } from '@/lib/dates'
import { formatCount } from '@/lib/decimal'
import { type Board, isLarge, lastSigned } from '../board'
import { SignatureCurve } from './signature-curve'

/** The figures that everybody looks for first: how many have signed, who was the last, which blocks are done. */
export function BoardSummary({ board }: { board: Board }) {
  const { totals, blocks, units } = board
  const last = lastSigned(units)
  const large = isLarge(board)
  return (
    <section
      aria-label="Kết quả ký"
      className={classNames(
        'grid gap-x-10 gap-y-6 rounded-card border border-line bg-white p-4 sm:p-6',
        large ? 'md:grid-cols-[auto_1fr]' : 'md:grid-cols-2 xl:grid-cols-[auto_1fr_1.2fr]',
      )}
    >
      <div className="grid content-start gap-2">
        <p>
          <strong className="figures text-[3.75rem] leading-none tracking-tight text-signed">
            {formatCount(totals.signed)}
          </strong>
          <span className="figures text-[1.875rem] text-muted">/{formatCount(totals.units)}</span>
        </p>
        <p className="font-semibold">
          đơn vị đã ký (<span className="figures">{percentSigned(totals.signed, totals.units)}%</span>)
        </p>
        {totals.paper > 0 && (
          <p className="text-small text-muted">Trong đó {formatCount(totals.paper)} đơn vị ký bản giấy</p>
        )}
        {last?.signedAt && (
          <p className="max-w-64 border-l-3 border-gold pl-3">
            <span className="block text-small text-muted">Chữ ký gần nhất</span>
            <span className="block font-semibold">{last.name}</span>
            <time dateTime={last.signedAt} className="figures text-small">
              {formatInstant(new Date(last.signedAt))}
            </time>
          </p>
        )}
      </div>
      {!large && (
        <div className="grid content-start gap-3">
          {blocks.map(({ code, name, units: all, signed }) => (
            <ProgressLine key={code} label={name} value={signed} max={all} />
          ))}
        </div>
      )}
      <div className={classNames(!large && 'md:col-span-2 xl:col-span-1', 'print:hidden')}>
        <SignatureCurve board={board} />
      </div>
    </section>
  )
}

/** 100 only when all have signed. */
const percentSigned = (signed: number, all: number) => (all === 0 ? 0 : Math.floor((signed / all) * 100))

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
