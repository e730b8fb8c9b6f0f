import type { Board } from '@/features/board/board'
import { exceptionsOf } from '../exceptions'
import type { SigningList } from '../list'
import { ListCounts } from './list-counts'
import { ListExceptions } from './list-exceptions'
import { LiveCounts } from './live-counts'

/** How the signing goes: live where the campaign is on the board, else as it stood when the page was read. */
export function SigningFigures({ list, board }: { list: SigningList; board: Board | undefined }) {
  if (board?.campaign.id === list.campaign.id) return <LiveCounts initial={board} readAt={list.frozenAt} />
  return (
    <>
      <ListCounts list={list} />
      <ListExceptions groups={exceptionsOf(list)} />
    </>
  )
}
