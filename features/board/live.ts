import { db } from '@/db/client'
import { currentCampaign } from '@/features/campaign/queries'
import { log } from '@/lib/log'
import { onShutdown } from '@/lib/shutdown'
import type { Board } from './board'
import { hallDelta, hallOf } from './hall'
import { type Listener, listenForPledges } from './listener'
import { readBoard, readUnits } from './queries'
import { Ring } from './ring'
import { type Change, Snapshot } from './snapshot'
import { type Audience, encodeEvent, Streams, type Viewer } from './stream'

const remembered = 256
const rereadEvery = 60_000

type Told = Record<Audience, Uint8Array | null>

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
    (change) => this.#tell(change),
  )
  readonly streams = new Streams(() => this.snapshot.current)
  #told = new Ring<Told>(remembered)
  #listener: Listener | undefined
  #rereading: NodeJS.Timeout | undefined

  /** Resolves when the board is read and kept. */
  async start(): Promise<void> {
    this.#listener = await listenForPledges({
      onPledge: (pledgeId) => this.snapshot.touch(pledgeId),
      onConnect: () => this.snapshot.touchAll(),
    })
    // Deadlines pass without a word from the database.
    this.#rereading = setInterval(() => this.snapshot.touchAll(), rereadEvery)
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

  /** A viewer's stream: what it missed after `lastEventId`, or else the whole board, and then every change. */
  open(viewer: Viewer, board: Board, lastEventId: string | null): Response | null {
    const missed = this.#since(lastEventId)?.flatMap((told) => told[viewer.audience] ?? [])
    return this.streams.open(viewer, missed ?? [encodeWhole(viewer.audience, board)])
  }

  #since(lastEventId: string | null): Told[] | null {
    const [boot, number] = lastEventId?.split('-') ?? []
    return boot === this.snapshot.boot && /^\d{1,15}$/.test(number ?? '')
      ? this.#told.after(Number(number))
      : null
  }

  #tell({ number, before, board, delta }: Change): void {
    if (before && delta) {
      const seenInHall = hallDelta(before, delta)
      const at = new Date().toISOString()
      const told = {
        board: encodeEvent('delta', { at, ...delta }, delta.version),
        hall: seenInHall && encodeEvent('delta', { at, ...seenInHall }, delta.version),
      }
      this.#told.push(told)
      this.streams.send('board', told.board)
      if (told.hall) this.streams.send('hall', told.hall)
      return
    }
    this.#told.restart(number)
    if (board && before?.campaign.id === board.campaign.id) {
      this.streams.send('board', encodeWhole('board', board))
      this.streams.send('hall', encodeWhole('hall', board))
    } else this.streams.endAll()
  }
}

const encodeWhole = (audience: Audience, board: Board) =>
  encodeEvent('snapshot', audience === 'hall' ? hallOf(board) : board, board.version)

const held = globalThis as typeof globalThis & { __giaoUocBoard?: Promise<LiveBoard> }

/** The process's live board, started at first use. Throws when the database cannot be reached. */
export function liveBoard(): Promise<LiveBoard> {
  held.__giaoUocBoard ??= start().catch((error) => {
    held.__giaoUocBoard = undefined
    throw error
  })
  return held.__giaoUocBoard
}

async function start(): Promise<LiveBoard> {
  const live = new LiveBoard()
  try {
    await live.start()
  } catch (error) {
    await live.stop()
    throw error
  }
  onShutdown(() => {
    held.__giaoUocBoard = undefined
    live.stop().catch((error) => log.error('board.stop_failed', error))
  })
  return live
}
