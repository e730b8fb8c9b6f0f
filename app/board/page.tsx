import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { BoardView } from '@/features/board/components/board-view'
import { ScreenPanel } from '@/features/board/components/screen-panel'
import { readBoardPage } from '@/features/board/viewers'
import { TroubleNotice } from '@/features/health/components/trouble-notice'
import { readTroubles } from '@/features/health/queries'
import { SealingTroubles } from '@/features/paper/components/sealing-troubles'
import { RemindLink } from '@/features/reminder/components/remind-link'

export const metadata: Metadata = { title: 'Bảng ký' }

export default async function BoardPage() {
  const actor = await pageActor()
  const [{ view, campaign, sealing, screens, mayRemind }, troubles] = await Promise.all([
    readBoardPage(actor),
    readTroubles(actor),
  ])
  return (
    <PersonPage actor={actor} density="office">
      <PageHeading title="Bảng ký giao ước" context={campaign?.title} lead={campaign?.theme} />
      <TroubleNotice troubles={troubles} />
      {sealing && <SealingTroubles troubles={sealing} />}
      {view ? (
        <BoardView
          initial={view.board}
          readAt={new Date().toISOString()}
          RemindLink={mayRemind ? RemindLink : undefined}
        />
      ) : (
        <EmptyState title="Chưa có đợt thi đua đang mở">
          Bảng ký hiện ra khi văn phòng mở đợt thi đua.
        </EmptyState>
      )}
      {screens && <ScreenPanel screens={screens} />}
    </PersonPage>
  )
}
