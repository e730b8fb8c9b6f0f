import { gzipSync } from 'node:zlib'
import { seededRandom } from '@/bench/province/random'
import { db } from '@/db/client'
import { inventedName, inventedNames } from '@/db/seed/texts'
import { apply, assemble, type Board } from '@/features/board/board'
import { readBoard } from '@/features/board/queries'
import { BoardJson } from '@/features/board/response'
import { currentCampaign } from '@/features/campaign/queries'
import { median } from '../load'

const rounds = 9
const twoHours = 7_200_000

/** What it costs a process to keep a board and to write it for who asks for the whole. */
export async function measureBuilding() {
  const [content, read] = await timed(async () => readBoard(db(), (await currentCampaign())!))
  const board = allSigned(assemble(content, 'bench-1'))
  const whole: number[] = []
  const again: number[] = []
  const applied: number[] = []
  for (let round = 0; round < rounds; round++) {
    const boardJson = new BoardJson()
    whole.push((await timed(() => boardJson.of('board', board).json()))[1])
    const [changed, applying] = await timed(() => oneChange(board, round))
    applied.push(applying)
    again.push((await timed(() => boardJson.of('board', changed).json()))[1])
  }
  const json = new BoardJson().of('board', board).json()
  const [packed, compressing] = await timed(() => gzipSync(json))
  return {
    units: board.totals.units,
    read,
    whole: median(whole),
    applied: median(applied),
    again: median(again),
    json: json.byteLength,
    gzip: packed.length,
    compressing,
  }
}

// The most there is to say: every unit has signed, each at a moment of its own.
function allSigned(board: Board): Board {
  const random = seededRandom(1)
  const units = board.units.map((unit) => ({
    ...unit,
    status: 'signed' as const,
    acknowledged: unit.assigned,
    signedAt: new Date(Date.UTC(2022, 11, 21, 1) + Math.floor(random() * twoHours)).toISOString(),
    signerName: inventedName(Math.floor(random() * inventedNames)),
    signerTitle: 'CHỦ TỊCH',
  }))
  return assemble({ ...board, units }, 'bench-1')
}

const oneChange = (board: Board, round: number): Board => {
  const unit = board.units[(round * 997) % board.units.length]!
  return apply(board, { version: `bench-${round + 2}`, units: [{ ...unit, overdue: !unit.overdue }] })
}

async function timed<Value>(work: () => Value | Promise<Value>): Promise<[Value, number]> {
  const began = performance.now()
  const value = await work()
  return [value, performance.now() - began]
}
