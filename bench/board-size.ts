import { loadProvince } from '@/bench/province/load'
import { measureBuilding } from './board/building'
import type { Part } from './part'
import { row } from './row'

const units = 10_000

const fromNothing =
  'ten thousand units are put into columns and 695 kB of JSON; that happens when a process starts, later a change costs a sixth of it'

/** What a board of the largest size costs a process that keeps and sends it. */
export const board: Part = {
  title: 'The board of 10,000 units',
  how: `Every unit has signed, each at a moment of its own: the most that there is to say. Building is writing the whole board for who
asks for it, median of nine in each round. What Chromium does with such a board, and 3,000 viewers of one, is measured by
\`npm run bench:board\`: [results-board.md](results-board.md).`,
  async measure({ rounds, sized, startDatabase }) {
    const { DATABASE_URL } = await startDatabase()
    await loadProvince(DATABASE_URL!, { units: sized(units), passwordHash: '' })
    const measured: Awaited<ReturnType<typeof measureBuilding>>[] = []
    for (let round = 0; round < rounds; round++) measured.push(await measureBuilding())
    const of = (name: keyof (typeof measured)[number]) => measured.map((round) => round[name])
    return {
      rows: [
        row(
          'board of 10,000 units: snapshot, gzip',
          of('gzip').map((size) => size / 1000),
          { atMost: 120 },
          'kB',
        ),
        row('board of 10,000 units: build', of('whole'), { atMost: 20 }, 'ms', fromNothing),
        row(
          'the same after one change',
          measured.map(({ applied, again }) => applied + again),
          { atMost: 20 },
          'ms',
        ),
      ],
      figures: [
        { what: 'snapshot as JSON', rounds: of('json').map((size) => size / 1000), unit: 'kB' },
        {
          what: 'gzip, once a version, beside the process’s own thread',
          rounds: of('compressing'),
          unit: 'ms',
        },
        { what: 'reading the board whole from the database', rounds: of('read'), unit: 'ms' },
        { what: 'applying one change', rounds: of('applied'), unit: 'ms' },
      ],
    }
  },
}
