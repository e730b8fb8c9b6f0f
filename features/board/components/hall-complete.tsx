import { formatCount } from '@/lib/decimal'
import type { HallBoard } from '../hall'

/** All have signed: one still title over the whole screen. */
export function HallComplete({ hall: { campaign, totals } }: { hall: HallBoard }) {
  return (
    <section className="row-span-2 grid content-center justify-items-center gap-[3vh] text-center">
      <p className="text-[3vh] leading-[1.4] text-hall-waiting-ink">{campaign.issuingBody}</p>
      <h1 className="text-[7vh] leading-[1.35]">{campaign.title}</h1>
      <p className="w-[40vh] border-t-[0.5vh] border-hall-signed" />
      <p className="text-[6vh] leading-[1.35] text-hall-signed">
        <strong className="figures">
          {formatCount(totals.signed)}/{formatCount(totals.units)}
        </strong>{' '}
        đơn vị đã ký
      </p>
      <p className="max-w-[140vh] text-[3.4vh] leading-[1.4]">{campaign.theme}</p>
    </section>
  )
}
