import { classNames } from '@/components/ui/class-names'
import { formatCount } from '@/lib/decimal'
import type { HallBoard } from '../hall'
import type { HallPage } from '../hall-pages'

/** What is being signed, how many have, and the block on show; a complete block has its gold rule. */
export function HallHeading({
  hall: { campaign, totals },
  page,
}: {
  hall: HallBoard
  page: HallPage | undefined
}) {
  const complete = page !== undefined && page.block.signed === page.block.units
  return (
    <header className="grid gap-[1.6vh]">
      <div className="flex items-center justify-between gap-[4vh]">
        <div className="grid min-w-0 gap-[0.4vh]">
          <p className="text-[2.4vh] leading-[1.4] text-hall-waiting-ink">{campaign.issuingBody}</p>
          <h1 className="text-[5vh] leading-[1.35]">{campaign.title}</h1>
        </div>
        {campaign.phase === 'before' ? (
          <p className="grid shrink-0 justify-items-end gap-[0.6vh]">
            <strong className="text-[5vh] leading-[1.35] text-hall-signed">Chưa bắt đầu ký</strong>
            <span className="text-[2.6vh] text-hall-waiting-ink">
              <span className="figures">{formatCount(totals.units)}</span> đơn vị sẽ ký giao ước
            </span>
          </p>
        ) : (
          <p className="flex shrink-0 items-baseline gap-[1.4vh]">
            <strong className="figures text-[11vh] leading-none tracking-tight text-hall-signed">
              {formatCount(totals.signed)}
            </strong>
            <span className="figures text-[5vh] leading-none">/{formatCount(totals.units)}</span>
            <span className="text-[2.6vh] text-hall-waiting-ink">
              {campaign.phase === 'over' ? 'đơn vị đã ký, đã khóa sổ' : 'đơn vị đã ký'}
            </span>
          </p>
        )}
      </div>
      {page && (
        <div
          className={classNames(
            'flex items-baseline justify-between gap-[3vh] border-b-[0.5vh] pb-[0.8vh] transition-colors duration-600',
            complete ? 'border-hall-signed' : 'border-hall-waiting',
          )}
        >
          <h2 className="text-[3.4vh] leading-[1.35]">
            {page.block.name}
            {page.parts > 1 && (
              <span className="font-normal text-hall-waiting-ink">{` (${page.part}/${page.parts})`}</span>
            )}
          </h2>
          {page.block.code && (
            <p className={classNames('figures shrink-0 text-[3.4vh]', complete && 'text-hall-signed')}>
              {formatCount(page.block.signed)}/{formatCount(page.block.units)}
            </p>
          )}
        </div>
      )}
    </header>
  )
}
