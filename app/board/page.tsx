import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { BoardView } from '@/features/board/components/board-view'
import { ScreenPanel } from '@/features/board/components/screen-panel'
import { canManageHallScreens, canPickToRemind } from '@/features/board/policy'
import { liveHallScreens } from '@/features/board/queries'
import { boardOfPerson } from '@/features/board/viewers'
import { TroubleNotice } from '@/features/health/components/trouble-notice'
import { canReadTroubles } from '@/features/health/policy'
import { readTroubles } from '@/features/health/troubles'
import { SealingTroubles } from '@/features/paper/components/sealing-troubles'
import { canRetrySealing } from '@/features/paper/job/policy'
import { readSealingTroubles } from '@/features/paper/job/queries'
import { RemindLink } from '@/features/reminder/components/remind-link'

export const metadata: Metadata = { title: 'Bảng ký' }

export default async function BoardPage() {
  const actor = await pageActor()
  const view = await boardOfPerson(actor)
  const campaign = view?.board.campaign
  return (
    <PersonPage actor={actor} density="office">
      <PageHeading title="Bảng ký giao ước" context={campaign?.title} lead={campaign?.theme} />
      {canReadTroubles(actor) && <TroubleNotice troubles={await readTroubles()} />}
      {campaign && canRetrySealing(actor) && (
        <SealingTroubles troubles={await readSealingTroubles(campaign.id)} />
      )}
      {view ? (
        <BoardView
          initial={view.board}
          readAt={new Date().toISOString()}
          RemindLink={canPickToRemind(actor, view.board.campaign.phase) ? RemindLink : undefined}
        />
      ) : (
        <EmptyState title="Chưa có đợt thi đua đang mở">
          Bảng ký hiện ra khi văn phòng mở đợt thi đua.
        </EmptyState>
      )}
      {campaign && canManageHallScreens(actor) && (
        <ScreenPanel screens={await liveHallScreens(campaign.id)} />
      )}
    </PersonPage>
  )
}
