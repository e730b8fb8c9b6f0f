import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { boardOfPerson } from '@/features/board/access'
import { BoardView } from '@/features/board/components/board-view'
import { ScreenPanel } from '@/features/board/components/screen-panel'
import { canManageHallScreens, canPickToRemind } from '@/features/board/policy'
import { liveHallScreens } from '@/features/board/queries'
import { TroubleNotice } from '@/features/health/components/trouble-notice'
import { canReadTroubles } from '@/features/health/policy'
import { readTroubles } from '@/features/health/troubles'
import { SealingTroubles } from '@/features/paper/components/sealing-troubles'
import { canRetrySealing } from '@/features/paper/job/policy'
import { readSealingTroubles } from '@/features/paper/job/queries'
import { RemindLink } from '@/features/reminder/components/remind-link'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { readHeader } from '@/features/session/queries'

export const metadata: Metadata = { title: 'Bảng ký' }

export default async function BoardPage() {
  const actor = await requireActor()
  const [header, view] = await Promise.all([readHeader(actor), boardOfPerson(actor)])
  const campaign = view?.board.campaign
  return (
    <PageShell {...header} signOut={<SignOutButton />} density="office">
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
    </PageShell>
  )
}
