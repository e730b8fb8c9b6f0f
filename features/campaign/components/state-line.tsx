import { classNames } from '@/components/ui/class-names'
import { type CampaignState, campaignStates } from '@/lib/terms'
import { stateMeanings, stateNames } from '../states'

/** The steps of a campaign with the one it stands at, and what that one lets people do. */
export function StateLine({ state }: { state: CampaignState }) {
  const at = campaignStates.indexOf(state)
  return (
    <div className="grid gap-3">
      <ol className="flex flex-wrap gap-x-2 gap-y-2" aria-label="Các bước của đợt thi đua">
        {campaignStates.map((step, index) => (
          <li
            key={step}
            aria-current={step === state ? 'step' : undefined}
            className={classNames(
              'flex items-center gap-2 border-b-4 px-2 pb-1',
              index < at && 'border-signed text-signed',
              index === at && 'border-primary font-semibold',
              index > at && 'border-line text-muted',
            )}
          >
            <span className="figures">{index + 1}.</span> {stateNames[step]}
            {index < at && <span className="sr-only"> (đã qua)</span>}
          </li>
        ))}
      </ol>
      <p>{stateMeanings[state]}</p>
    </div>
  )
}
