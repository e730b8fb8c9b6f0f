import { LinkButton } from '@/components/ui/link-button'
import { MoveCampaign } from '@/features/campaign/components/move-campaign'
import { type MoveFacts, moveRefusal } from '@/features/campaign/states'
import { formatInstant } from '@/lib/dates'
import type { CampaignState } from '@/lib/terms'
import { moveCampaignAction } from '../actions'

interface OpeningStepProps {
  campaign: { id: string; state: CampaignState; signingOpensAt: Date | null }
  move: MoveFacts
  href: string
}

/** The act that starts the signing, or what stands before it. */
export function OpeningStep({ campaign: { id, state, signingOpensAt }, move, href }: OpeningStepProps) {
  const opens = signingOpensAt && formatInstant(signingOpensAt)
  if (state !== 'draft' && state !== 'consulting') return <p>{opens ? `Mở ký lúc ${opens}.` : 'Đã mở ký.'}</p>
  const later = signingOpensAt && signingOpensAt > new Date() ? opens : null
  if (state === 'consulting' && moveRefusal(move, 'open') === null) {
    return (
      <>
        <p>Khi mở ký, các đơn vị ký được ngay và màn hình hội trường bắt đầu đếm.</p>
        <div>
          <MoveCampaign
            action={moveCampaignAction}
            campaignId={id}
            from={state}
            to="open"
            plannedOpening={later}
          />
        </div>
      </>
    )
  }
  return (
    <>
      <p>
        {state === 'draft'
          ? 'Đợt thi đua còn là dự thảo: gửi lấy ý kiến trước khi mở ký.'
          : 'Đợt thi đua còn thiếu nội dung bắt buộc nên chưa mở ký được.'}
      </p>
      <div>
        <LinkButton href={href}>Xem việc còn thiếu</LinkButton>
      </div>
    </>
  )
}
