import type { Person } from '@/lib/actor'
import { initialOf } from './board'
import { initialHallOf } from './hall'
import { liveBoard } from './live'
import { hallScreenOfToken } from './queries'

const streamsOfPerson = 20
const streamsOfScreen = 20

/** The board as the screen behind `token` may open it, as a page begins with it; null when the address does not stand for this campaign. */
export async function boardOfScreen(token: string) {
  const screen = await hallScreenOfToken(token)
  const live = screen && (await liveBoard())
  const board = live?.snapshot.board
  if (!screen || !live || board?.campaign.id !== screen.campaignId) return null
  const open = (lastEventId: string | null) =>
    live.open(
      {
        audience: 'hall',
        owner: `screen:${screen.id}`,
        limit: streamsOfScreen,
        pass: `screen:${screen.id}`,
      },
      lastEventId,
    )
  return { hall: initialHallOf(board), written: () => live.written('hall', board), open }
}

/** The board for somebody signed in, as a page begins with it; null while no campaign is going on. */
export async function boardOfPerson({ accountId, sessionId }: Person) {
  const live = await liveBoard()
  const { board } = live.snapshot
  if (!board) return null
  const open = (lastEventId: string | null) =>
    live.open(
      {
        audience: 'board',
        owner: `account:${accountId}`,
        limit: streamsOfPerson,
        pass: `session:${sessionId}`,
      },
      lastEventId,
    )
  return { board: initialOf(board), written: () => live.written('board', board), open }
}
