import { canRetrySealing } from '@/features/paper/job/policy'
import { readSealingTroubles } from '@/features/paper/job/queries'
import type { Person } from '@/lib/actor'
import { type Board, initialOf } from './board'
import { initialHallOf } from './hall'
import { type LiveBoard, liveBoard } from './live'
import { canManageHallScreens, canPickToRemind } from './policy'
import { hallScreenOfToken, liveHallScreens } from './queries'
import { answerVersion, lastSeen, tooManyStreams } from './response'
import type { Viewer } from './stream'

const streamsOfPerson = 20
const streamsOfScreen = 20

/** The board for somebody signed in, as a page begins with it; null while no campaign is going on. */
export async function boardOfPerson({ accountId, sessionId }: Person) {
  const live = await liveBoard()
  const { board } = live.snapshot
  const viewer: Viewer = {
    audience: 'board',
    owner: `account:${accountId}`,
    limit: streamsOfPerson,
    pass: `session:${sessionId}`,
  }
  return board && { board: initialOf(board), ...answersTo(viewer, live, board) }
}

/** The board for the screen behind `token`, as a page begins with it; null when this campaign has no such address. */
export async function boardOfScreen(token: string) {
  const screen = await hallScreenOfToken(token)
  const live = screen && (await liveBoard())
  const board = live?.snapshot.board
  if (!screen || !live || board?.campaign.id !== screen.campaignId) return null
  const pass = `screen:${screen.id}` as const
  const viewer: Viewer = { audience: 'hall', owner: pass, limit: streamsOfScreen, pass }
  return { hall: initialHallOf(board), ...answersTo(viewer, live, board) }
}

/** What the page of the board has for `actor`; `view` null while no campaign is going on. */
export async function readBoardPage(actor: Person) {
  const view = await boardOfPerson(actor)
  const campaign = view?.board.campaign
  const [sealing, screens] = await Promise.all([
    campaign && canRetrySealing(actor) ? readSealingTroubles(campaign.id) : null,
    campaign && canManageHallScreens(actor) ? liveHallScreens(campaign.id) : null,
  ])
  return { view, campaign, sealing, screens, mayRemind: !!campaign && canPickToRemind(actor, campaign.phase) }
}

const answersTo = (viewer: Viewer, live: LiveBoard, board: Board) => ({
  whole: (request: Request) => answerVersion(request, live.json(viewer.audience, board)),
  stream: (request: Request) => live.open(viewer, lastSeen(request)) ?? tooManyStreams(),
})
