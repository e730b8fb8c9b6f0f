import { personOfSession } from '@/features/account/queries'
import type { Person } from '@/lib/actor'
import { hallOf } from './hall'
import { liveBoard } from './live'
import { hallScreenOfToken } from './queries'

const streamsOfPerson = 8
const streamsOfScreen = 16

/** The board as the screen behind `token` may open it; null when the address does not stand for this campaign. */
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
        isPassValid: async () => (await hallScreenOfToken(token)) !== null,
      },
      board,
      lastEventId,
    )
  return { hall: hallOf(board), open }
}

/** The board for somebody signed in; null while no campaign is going on. */
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
        isPassValid: async () => (await personOfSession(sessionId)) !== null,
      },
      board,
      lastEventId,
    )
  return { board, open }
}
