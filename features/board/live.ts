import { db } from '@/db/client'
import { currentCampaign } from '@/features/campaign/queries'
import { log } from '@/lib/logger'
import { forget, processWide } from '@/lib/process-wide'
import { onShutdown } from '@/lib/shutdown'
import { type Board, isLarge } from './board'
import { hallDelta } from './hall'
import { type Listener, listenForPledges } from './listener'
import { currentPasses, hasFallenDue, readBoard, readUnits } from './queries'
import { BoardJson, type Versioned } from './response'
import { Ring } from './ring'
import { type Change, Snapshot } from './snapshot'
import { type Audience, encodeEvent, fitsStream, Streams, type Viewer } from './stream'

const remembered = 1024
const rereadEvery = 60_000
/** The clocks of the database and of this process differ by less. */
const overlap = 10_000

type Event = Record<Audience, Uint8Array | null>

/** What keeps the boards of this process live: one snapshot, one listening connection, the open streams. */
export class LiveBoard {
  readonly snapshot = new Snapshot(
    {
      readBoard: async () => {
        const current = await currentCampaign()
        return current && readBoard(db(), current)
      },
      readUnits: (campaignId, pledgeIds) => readUnits(db(), campaignId, pledgeIds),
    },
    (change) => this.#publish(change),
  )
  readonly streams = new Streams(() => this.snapshot.current, currentPasses)
  #json = new BoardJson()
  #events = new Ring<Event>(remembered)
  #listener: Listener | undefined
  #rereading: NodeJS.Timeout | undefined
  #lookedAt = Date.now()

  /** Resolves when the board is read and listened for. */
  async start(): Promise<void> {
    this.#listener = await listenForPledges({
      onPledge: (pledgeId) => this.snapshot.touch(pledgeId),
      onConnect: () => this.snapshot.touchAll(),
    })
    // Deadlines pass without a word from the database.
    this.#rereading = setInterval(() => {
      this.#rereadIfDue().catch((error) => log.error('board.due_failed', error))
    }, rereadEvery)
    this.#rereading.unref()
    await this.snapshot.read()
  }

  async stop(): Promise<void> {
    clearInterval(this.#rereading)
    this.snapshot.close()
    this.streams.close()
    await this.#listener?.stop()
  }

  /** Whether what happens in the database reaches this process within `milliseconds`. */
  hears = async (milliseconds: number): Promise<boolean> =>
    (await this.#listener?.hears(milliseconds)) ?? false

  /** The whole board for an audience, as JSON. */
  json = (audience: Audience, board: Board): Versioned => this.#json.of(audience, board)

  /**
   * A viewer's stream: what it missed after `lastEventId` and then every change. A viewer that missed more than is
   * remembered, or than a stream may hold, is to ask for the whole board. Null when it has too many streams.
   */
  open(viewer: Viewer, lastEventId: string | null): Response | null {
    const missed = this.#since(lastEventId)?.flatMap((event) => event[viewer.audience] ?? [])
    return this.streams.open(viewer, missed && fitsStream(missed) ? missed : [stale()])
  }

  // Reading thousands of units is work: they are read again only when a deadline has passed among them.
  async #rereadIfDue(): Promise<void> {
    const { board, current } = this.snapshot
    const since = this.#lookedAt
    this.#lookedAt = Date.now()
    const due =
      !board || !current || !isLarge(board) || (await hasFallenDue(board.campaign.id, since - overlap))
    if (due) this.snapshot.touchAll()
  }

  #since(lastEventId: string | null): Event[] | null {
    const [boot, number] = lastEventId?.split('-') ?? []
    return boot === this.snapshot.boot && /^\d{1,15}$/.test(number ?? '')
      ? this.#events.after(Number(number))
      : null
  }

  #publish({ number, before, board, delta }: Change): void {
    if (before && delta) {
      const seenInHall = hallDelta(before, delta)
      const at = new Date().toISOString()
      const event = {
        board: encodeEvent('delta', { at, ...delta }, delta.version),
        hall: seenInHall && encodeEvent('delta', { at, ...seenInHall }, delta.version),
      }
      this.#events.push(event)
      this.streams.send('board', event.board)
      if (event.hall) this.streams.send('hall', event.hall)
      return
    }
    this.#events.restart(number)
    if (board && before?.campaign.id === board.campaign.id) {
      this.streams.send('board', stale())
      this.streams.send('hall', stale())
    } else this.streams.endAll()
  }
}

/** What a viewer has is too old to be brought up to date by changes. */
const stale = () => encodeEvent('stale', {})

/** The process's live board, started at first use. Throws when the database cannot be reached. */
export const liveBoard = (): Promise<LiveBoard> => processWide('live board', start)

async function start(): Promise<LiveBoard> {
  const live = new LiveBoard()
  try {
    await live.start()
  } catch (error) {
    await live.stop()
    throw error
  }
  onShutdown(() => {
    forget('live board')
    live.stop().catch((error) => log.error('board.stop_failed', error))
  })
  return live
}
