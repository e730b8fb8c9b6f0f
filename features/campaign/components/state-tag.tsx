import { classNames } from '@/components/ui/class-names'
import type { CampaignState } from '@/lib/terms'
import { stateNames } from '../states'

const looks: Record<CampaignState, string> = {
  draft: 'border-dashed border-control bg-white text-muted',
  consulting: 'border-acknowledged bg-acknowledged-bg text-acknowledged',
  open: 'border-2 border-signed bg-signed-bg text-signed',
  locked: 'border-3 border-double border-resign bg-resign-bg text-resign',
  archived: 'border-not-opened bg-not-opened-bg text-not-opened',
}

/** A campaign's state in word, colour and border. */
export function StateTag({ state }: { state: CampaignState }) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-[1.85em] items-center rounded-control border px-[0.55em] text-small font-semibold whitespace-nowrap',
        looks[state],
      )}
    >
      {stateNames[state]}
    </span>
  )
}
