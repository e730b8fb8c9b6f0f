import { MoveCampaign } from '@/features/campaign/components/move-campaign'
import { type MoveFacts, moveRefusal } from '@/features/campaign/states'
import type { CampaignState } from '@/lib/terms'
import { moveCampaignAction } from '../actions'
import { type FrozenListRow, ListHistory } from './list-history'

interface LockStepProps {
  campaign: { id: string; state: CampaignState }
  move: MoveFacts
  lists: FrozenListRow[]
  folder: string
}

/** The act that ends the signing and freezes the list, the way back while nobody has witnessed, and every list so far. */
export function LockStep({ campaign: { id, state }, move, lists, folder }: LockStepProps) {
  const reopenable = state === 'locked' && moveRefusal(move, 'open') === null
  return (
    <>
      {state === 'open' && (
        <>
          <p>
            Khóa sổ chốt danh sách ký tại thời điểm đó: không ai ký thêm, người chứng kiến xác nhận đúng danh
            sách này.
          </p>
          <div>
            <MoveCampaign action={moveCampaignAction} campaignId={id} from="open" to="locked" />
          </div>
        </>
      )}
      {(state === 'draft' || state === 'consulting') && <p>Khóa sổ được khi đợt thi đua đã mở ký.</p>}
      {state === 'locked' && (
        <p>
          {reopenable
            ? 'Đã khóa sổ. Mở lại được khi chưa ai chứng kiến; danh sách đã chốt khi đó không còn giá trị.'
            : 'Đã khóa sổ. Đã có người chứng kiến nên không mở lại được.'}
        </p>
      )}
      {reopenable && (
        <div>
          <MoveCampaign action={moveCampaignAction} campaignId={id} from="locked" to="open" />
        </div>
      )}
      {lists.length > 0 && <ListHistory lists={lists} folder={folder} />}
    </>
  )
}
