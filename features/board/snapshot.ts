import { randomUUID } from 'node:crypto'
import { log } from '@/lib/logger'
import {
  apply,
  assemble,
  type Board,
  type BoardContent,
  type BoardUnit,
  changedUnits,
  type Delta,
  sameUnit,
} from './board'
import { unitIndex } from './unit-index'

const pace = 250
const retryAfter = 1000

type Source = {
  readBoard: () => Promise<BoardContent | null>
  readUnits: (campaignId: string, pledgeIds: string[]) => Promise<BoardUnit[]>
}

/** `delta` is null when more changed than units, so that viewers must ask for the whole. */
export type Change = { number: number; before: Board | null; board: Board | null; delta: Delta | null }

/**
 * The board in memory, read again as pledges are touched: the first touch at once, the ones that follow
 * together, every 250 ms at most. Versions are `<boot>-<n>`, so those of another process are never mistaken.
 */
export class Snapshot {
  board: Board | null = null
  readonly boot = randomUUID().slice(0, 8)
  /** False from a reading that failed to the next one that succeeds. */
  current = false
  #number = 0
  #touched = new Set<string>()
  #whole = true
  #startedAt = 0
  #timer: NodeJS.Timeout | undefined
  #reading: Promise<void> | undefined
  #closed = false

  constructor(
    private readonly source: Source,
    private readonly publish: (change: Change) => void,
  ) {}

  touch(pledgeId: string): void {
    this.#touched.add(pledgeId)
    this.#schedule(pace)
  }

  touchAll(): void {
    this.#whole = true
    this.#schedule(pace)
  }

  /** Reads what was touched, now; while a reading runs, waits for that one. Throws what the reading throws. */
  read(): Promise<void> {
    this.#reading ??= this.#readTouched().finally(() => {
      this.#reading = undefined
      if (this.#whole || this.#touched.size > 0) this.#schedule(this.current ? pace : retryAfter)
    })
    return this.#reading
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #schedule(interval: number): void {
    if (this.#timer || this.#reading || this.#closed) return
    const wait = Math.max(0, this.#startedAt + interval - Date.now())
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.read().catch((error) => log.error('board.reading_failed', error))
    }, wait)
    this.#timer.unref()
  }

  async #readTouched(): Promise<void> {
    const [touched, whole] = [[...this.#touched], this.#whole]
    this.#touched.clear()
    this.#whole = false
    this.#startedAt = Date.now()
    try {
      await ((!whole && (await this.#readUnits(touched))) || this.#readWhole())
      this.current = true
    } catch (error) {
      this.current = false
      this.#whole = true
      throw error
    }
  }

  // False when a touched pledge is not on the board, or all are: then the campaign itself may have changed.
  async #readUnits(pledgeIds: string[]): Promise<boolean> {
    const { board } = this
    if (!board || pledgeIds.length >= board.units.length) return false
    const units = await this.source.readUnits(board.campaign.id, pledgeIds)
    const index = unitIndex(board.units)
    const currentOf = (unit: BoardUnit) => board.units[index.get(unit.code) ?? -1]
    if (units.length < pledgeIds.length || units.some((unit) => currentOf(unit)?.block !== unit.block))
      return false
    this.#advance(
      board,
      units.filter((unit) => !sameUnit(unit, currentOf(unit))),
    )
    return true
  }

  async #readWhole(): Promise<void> {
    const fresh = await this.source.readBoard()
    const { board } = this
    const changed = fresh && board ? changedUnits(board, fresh) : 'whole'
    if (board && changed !== 'whole') this.#advance(board, changed)
    else if (fresh || board) this.#replace(fresh)
  }

  #advance(board: Board, units: BoardUnit[]): void {
    if (units.length === 0) return
    const delta = { version: this.#nextVersion(), units }
    this.board = apply(board, delta)
    this.publish({ number: this.#number, before: board, board: this.board, delta })
  }

  #replace(fresh: BoardContent | null): void {
    const before = this.board
    const version = this.#nextVersion()
    this.board = fresh && assemble(fresh, version)
    this.publish({ number: this.#number, before, board: this.board, delta: null })
  }

  #nextVersion(): string {
    this.#number += 1
    return `${this.boot}-${this.#number}`
  }
}
