import { formatDay, formatInstant, formatTime } from '@/lib/dates'
import { formatCount } from '@/lib/decimal'
import type { Board } from '../board'
import { stepCurve } from '../curve'
import { isSigned } from '../status'

const markNames = { opening: 'Mở ký', deadline: 'Hạn ký' }

/** How the signatures came in over time; the sentence under it says the same in words. */
export function SignatureCurve({ board: { campaign, totals, units } }: { board: Board }) {
  const curve = stepCurve({
    signedAt: units.flatMap((unit) =>
      unit.signedAt && isSigned(unit.status) ? [new Date(unit.signedAt)] : [],
    ),
    all: totals.units,
    opensAt: toDate(campaign.opensAt),
    closesAt: toDate(campaign.closesAt),
  })
  return (
    <figure className="grid content-start gap-1">
      <figcaption className="font-semibold">Chữ ký theo thời gian</figcaption>
      {curve ? (
        <>
          <svg
            role="img"
            aria-label={`Từ ${formatInstant(curve.from)} đến ${formatInstant(curve.to)}: ${formatCount(totals.signed)} trên ${formatCount(totals.units)} đơn vị đã ký`}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="h-28 w-full overflow-visible border-b border-control bg-[linear-gradient(var(--color-line)_1px,transparent_1px)] bg-size-[100%_25%]"
          >
            <path d={curve.area} className="fill-signed-bg" />
            <path
              d={curve.path}
              vectorEffect="non-scaling-stroke"
              className="fill-none stroke-signed stroke-2"
            />
            {curve.marks.map(({ kind, x }) => (
              <path
                key={kind}
                d={`M${x} 0V100`}
                vectorEffect="non-scaling-stroke"
                strokeDasharray="4 3"
                className={kind === 'deadline' ? 'stroke-overdue' : 'stroke-muted'}
              />
            ))}
          </svg>
          <p className="flex justify-between gap-2 text-small text-muted figures">
            <time dateTime={curve.from.toISOString()}>{formatTime(curve.from)}</time>
            <span>{spanInDays(curve.from, curve.to)}</span>
            <time dateTime={curve.to.toISOString()}>{formatTime(curve.to)}</time>
          </p>
        </>
      ) : (
        <p className="grid h-28 place-items-center border-b border-control text-muted">
          Chưa có đơn vị nào ký
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 text-small text-muted">
        {campaign.opensAt && <Mark kind="opening" at={campaign.opensAt} />}
        {campaign.closesAt && <Mark kind="deadline" at={campaign.closesAt} />}
      </p>
    </figure>
  )
}

function Mark({ kind, at }: { kind: keyof typeof markNames; at: string }) {
  return (
    <span>
      {markNames[kind]}: <time dateTime={at}>{formatInstant(new Date(at))}</time>
    </span>
  )
}

function spanInDays(from: Date, to: Date): string {
  const [first, last] = [formatDay(from), formatDay(to)]
  return first === last ? first : `${first} - ${last}`
}

const toDate = (at: string | null) => (at === null ? null : new Date(at))
