import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { boardOfPerson } from '@/features/board/access'
import { ScreenPanel } from '@/features/board/components/screen-panel'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { StateTag } from '@/features/campaign/components/state-tag'
import { FrozenList } from '@/features/ceremony/components/frozen-list'
import { ListCounts } from '@/features/ceremony/components/list-counts'
import { LockStep } from '@/features/ceremony/components/lock-step'
import { MinutesStep } from '@/features/ceremony/components/minutes-step'
import { OpeningStep } from '@/features/ceremony/components/opening-step'
import { SigningFigures } from '@/features/ceremony/components/signing-figures'
import { Step } from '@/features/ceremony/components/step'
import { WitnessRoll } from '@/features/ceremony/components/witness-roll'
import { readCeremony } from '@/features/ceremony/view'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { readHeader } from '@/features/session/queries'
import { toHex } from '@/lib/canonical'
import { campaignOfPage } from '../../campaign-of-page'

export const metadata: Metadata = { title: 'Lễ ký' }

export default async function CeremonyPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await requireActor('office')
  const of = await campaignOfPage(params)
  const { campaign, conference } = of
  const [header, view, ceremony] = await Promise.all([
    readHeader(actor),
    boardOfPerson(actor),
    readCeremony(of),
  ])
  const { list, lists, frozen, minutes, screens, roll, awaited, move, steps } = ceremony
  const href = `/campaigns/${campaign.year}`
  return (
    <PageShell {...header} signOut={<SignOutButton />} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Lễ ký"
        context={campaign.title}
        lead={conference?.title}
        actions={<StateTag state={campaign.state} />}
      />
      <ol aria-label="Trình tự lễ ký" className="grid gap-6">
        <Step title="1. Mở màn hình hội trường" state={steps.screen}>
          {view?.board.campaign.id === campaign.id ? (
            <ScreenPanel screens={screens} />
          ) : (
            <p>Màn hình mở được khi đợt thi đua này đang lấy ý kiến, mở ký hoặc vừa khóa sổ.</p>
          )}
        </Step>
        <Step title="2. Bắt đầu ký" state={steps.opening}>
          <OpeningStep campaign={campaign} move={move} href={href} />
        </Step>
        <Step title="3. Các đơn vị ký" state={steps.signing}>
          {frozen ? <ListCounts list={frozen.list} /> : <SigningFigures list={list} board={view?.board} />}
          <div>
            <LinkButton href="/board">Xem bảng ký</LinkButton>
          </div>
        </Step>
        <Step title="4. Khóa sổ" state={steps.lock}>
          <LockStep campaign={campaign} move={move} lists={lists} folder={`${href}/ceremony`} />
        </Step>
        <Step title="5. Lãnh đạo chứng kiến xác nhận" state={steps.witnesses}>
          {frozen && (
            <FrozenList
              list={frozen.list}
              hash={toHex(frozen.hash)}
              href={`${href}/ceremony/lists/${frozen.id}`}
            />
          )}
          <WitnessRoll roll={roll} people={`${href}/people`} />
        </Step>
        <Step title="6. Lập biên bản" state={steps.minutes}>
          <MinutesStep
            campaign={campaign}
            conference={conference}
            awaited={awaited}
            minutes={minutes}
            href={href}
          />
        </Step>
      </ol>
    </PageShell>
  )
}
