import type { CampaignState } from '@/lib/terms'
import { MinutesForm } from './minutes-form'
import { MinutesGaps } from './minutes-gaps'
import { MinutesList, type MinutesListRow } from './minutes-list'

interface MinutesStepProps {
  campaign: { id: string; state: CampaignState }
  conference: { place: string | null; chair: string | null; secretary: string | null } | null
  awaited: number
  minutes: MinutesListRow[]
  href: string
}

/** The form that makes the minutes, what they would lack now, and those that were made. */
export function MinutesStep({ campaign, conference, awaited, minutes, href }: MinutesStepProps) {
  return (
    <>
      {campaign.state === 'locked' ? (
        <>
          <MinutesGaps conference={conference} awaited={awaited} campaignHref={href} />
          <MinutesForm campaignId={campaign.id} again={minutes.length > 0} />
        </>
      ) : (
        minutes.length === 0 && <p>Biên bản lập được sau khi khóa sổ.</p>
      )}
      {minutes.length > 0 && <MinutesList rows={minutes} folder={`${href}/ceremony`} />}
    </>
  )
}
