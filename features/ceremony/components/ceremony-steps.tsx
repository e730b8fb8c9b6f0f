import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { ScreenPanel } from '@/features/board/components/screen-panel'
import { MoveCampaign } from '@/features/campaign/components/move-campaign'
import { moveRefusal } from '@/features/campaign/states'
import { formatInstant } from '@/lib/dates'
import { moveCampaignAction } from '../actions'
import type { StepState } from '../steps'
import type { CeremonyView } from '../view'
import { LiveCounts } from './live-counts'
import { MinutesStep } from './minutes-step'
import { FrozenList, ListCounts, ListExceptions, ListHistory } from './signing-list'
import { WitnessRoll } from './witnesses'

type Props = { view: CeremonyView }

/** The running order of a ceremony, with what the office does at each step. */
export function CeremonySteps({ view }: Props) {
  const { board, screens, frozen, list, roll, steps, href } = view
  return (
    <ol aria-label="Trình tự lễ ký" className="grid gap-6">
      <Step title="1. Mở màn hình hội trường" state={steps.screen}>
        {board ? (
          <ScreenPanel screens={screens} />
        ) : (
          <p>Màn hình mở được khi đợt thi đua này đang lấy ý kiến, mở ký hoặc vừa khóa sổ.</p>
        )}
      </Step>
      <Step title="2. Bắt đầu ký" state={steps.opening}>
        <OpeningStep view={view} />
      </Step>
      <Step title="3. Các đơn vị ký" state={steps.signing}>
        {frozen ? (
          <ListCounts list={frozen.list} />
        ) : board ? (
          <LiveCounts initial={board} readAt={list.frozenAt} />
        ) : (
          <>
            <ListCounts list={list} />
            <ListExceptions list={list} />
          </>
        )}
        <div>
          <LinkButton href="/board">Xem bảng ký</LinkButton>
        </div>
      </Step>
      <Step title="4. Khóa sổ" state={steps.lock}>
        <LockStep view={view} />
      </Step>
      <Step title="5. Lãnh đạo chứng kiến xác nhận" state={steps.witnesses}>
        {frozen && <FrozenList frozen={frozen} href={`${href}/ceremony/lists/${frozen.id}`} />}
        <WitnessRoll roll={roll} people={`${href}/people`} />
      </Step>
      <Step title="6. Lập biên bản" state={steps.minutes}>
        <MinutesStep view={view} />
      </Step>
    </ol>
  )
}

const words: Record<StepState, string> = { done: '✓ Đã xong', now: '◐ Đang ở bước này', later: '○ Chưa đến' }

/** One step, with its state in shape and word. */
function Step({ title, state, children }: { title: string; state: StepState; children: ReactNode }) {
  return (
    <li aria-current={state === 'now' ? 'step' : undefined}>
      <Card
        title={title}
        aside={<span className="text-small text-muted">{words[state]}</span>}
        className={state === 'now' ? 'border-l-8 border-l-gold' : undefined}
      >
        {children}
      </Card>
    </li>
  )
}

/** The act that starts the signing, or what is still missing for it. */
function OpeningStep({ view: { campaign, move, href } }: Props) {
  const { id, state, signingOpensAt } = campaign
  const opens = signingOpensAt && formatInstant(signingOpensAt)
  if (state !== 'draft' && state !== 'consulting') return <p>{opens ? `Mở ký lúc ${opens}.` : 'Đã mở ký.'}</p>
  const later = signingOpensAt && signingOpensAt > new Date() ? opens : null
  const ready = state === 'consulting' && moveRefusal(move, 'open') === null
  return (
    <>
      <p>
        {ready
          ? 'Khi mở ký, các đơn vị ký được ngay và màn hình hội trường bắt đầu đếm.'
          : state === 'draft'
            ? 'Đợt thi đua còn là dự thảo: gửi lấy ý kiến trước khi mở ký.'
            : 'Đợt thi đua còn thiếu nội dung bắt buộc nên chưa mở ký được.'}
      </p>
      <div>
        {ready ? (
          <MoveCampaign
            action={moveCampaignAction}
            campaignId={id}
            from={state}
            to="open"
            plannedOpening={later}
          />
        ) : (
          <LinkButton href={href}>Xem việc còn thiếu</LinkButton>
        )}
      </div>
    </>
  )
}

/** The act that ends the signing and freezes the list, the way back while nobody has witnessed, and every list so far. */
function LockStep({ view: { campaign, move, lists, href } }: Props) {
  const { id, state } = campaign
  const reopenable = state === 'locked' && moveRefusal(move, 'open') === null
  return (
    <>
      {state === 'open' && (
        <p>
          Khóa sổ chốt danh sách ký tại thời điểm đó: không ai ký thêm, người chứng kiến xác nhận đúng danh
          sách này.
        </p>
      )}
      {(state === 'draft' || state === 'consulting') && <p>Khóa sổ được khi đợt thi đua đã mở ký.</p>}
      {state === 'locked' && (
        <p>
          {reopenable
            ? 'Đã khóa sổ. Mở lại được khi chưa ai chứng kiến; danh sách đã chốt khi đó không còn giá trị.'
            : 'Đã khóa sổ. Đã có người chứng kiến nên không mở lại được.'}
        </p>
      )}
      {(state === 'open' || reopenable) && (
        <div>
          <MoveCampaign
            action={moveCampaignAction}
            campaignId={id}
            from={state}
            to={reopenable ? 'open' : 'locked'}
          />
        </div>
      )}
      {lists.length > 0 && <ListHistory lists={lists} folder={`${href}/ceremony`} />}
    </>
  )
}
