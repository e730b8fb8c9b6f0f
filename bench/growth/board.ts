import { db, pool } from '@/db/client'
import { apply, assemble } from '@/features/board/board'
import { readBoard, readUnits } from '@/features/board/queries'
import { BoardJson } from '@/features/board/response'
import { currentCampaign } from '@/features/campaign/queries'
import { microsecondsOf } from './time'

const changes = 30

/** What the board costs: a unit of it, read and written whole, and one change; in microseconds, by the round. */
export async function boardItems(rounds: number) {
  const current = (await currentCampaign())!
  const items = { reading: [] as number[], writing: [] as number[], change: [] as number[] }
  const pledges = await pool()<
    { id: string }[]
  >`select id from pledge order by md5(id::text) limit ${changes}`
  for (let round = 0; round <= rounds; round++) {
    let content = await readBoard(db(), current)
    const units = content.units.length
    const reading = await microsecondsOf(async () => {
      content = await readBoard(db(), current)
    })
    const board = assemble(content, 'bench-1')
    const writing = await microsecondsOf(() => new BoardJson().of('board', board).json())
    const change = await microsecondsOf(async () => {
      for (const [at, { id }] of pledges.entries()) {
        const [unit] = await readUnits(db(), board.campaign.id, [id])
        apply(board, { version: `bench-${at + 2}`, units: [{ ...unit!, overdue: !unit!.overdue }] })
      }
    })
    // The first round warms up.
    if (round === 0) continue
    items.reading.push(reading / units)
    items.writing.push(writing / units)
    items.change.push(change / changes)
  }
  return items
}
