import type { Board, BoardUnit } from './board'
import { type HallUnit, hallOf } from './hall'
import { packHallStates, packNames, packStates, sameNames } from './packed'
import type { Audience } from './stream'
import { Stretches } from './stretches'
import { Versioned } from './wire'

// Names lie together, where gzip finds them alike; states change, so that they lie in short stretches.
const names = 4096
const states = 256

/** The newest board as JSON for those who ask for the whole of it, written when the first one asks. */
export class WrittenBoard {
  #names = new Stretches(names, packNames, sameNames)
  #states = new Stretches<BoardUnit>(states, packStates)
  #hallStates = new Stretches<HallUnit>(states, packHallStates)
  #written: Partial<Record<Audience, Versioned>> = {}

  of(audience: Audience, board: Board): Versioned {
    const known = this.#written[audience]
    if (known?.version === board.version) return known
    const pieces = audience === 'hall' ? this.#hall(board) : this.#board(board)
    const written = new Versioned(board.version, pieces)
    this.#written[audience] = written
    return written
  }

  #board({ units, ...rest }: Board): Uint8Array[] {
    return this.#join(rest, units, this.#states.write(units))
  }

  #hall(board: Board): Uint8Array[] {
    const { units, ...rest } = hallOf(board)
    return this.#join(rest, board.units, this.#hallStates.write(units))
  }

  #join(rest: object, units: BoardUnit[], written: Uint8Array[]): Uint8Array[] {
    const beginning = JSON.stringify(rest).slice(0, -1)
    return [
      encoder.encode(`${beginning},"names":[`),
      ...separated(this.#names.write(units)),
      encoder.encode('],"states":['),
      ...separated(written),
      encoder.encode(']}'),
    ]
  }
}

const encoder = new TextEncoder()
const comma = encoder.encode(',')

const separated = (pieces: Uint8Array[]): Uint8Array[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [comma, piece]))
