import type { Growth } from './growth-at'
import { median } from './load'
import type { Part } from './part'
import { told } from './program'
import { row } from './row'

const sizes = [60, 1_000, 10_000]
const smallest = 60
const within = 1.5

const items: Record<keyof Growth, string> = {
  signing: 'signing, a signature',
  reading: 'board, read from the database, a unit',
  writing: 'board, written whole, a unit',
  change: 'board, one change read and applied',
  checking: 'log, checked whole, a leaf',
  receipt: 'log, a receipt proved and checked',
}

const reasons: Partial<Record<keyof Growth, string>> = {
  change:
    'the unit costs the same to read from 300 units on, at 60 the tables are a few pages; applying it to the board takes 0.3 ms',
  receipt: 'a proof has 14 hashes in place of 6: it grows with the logarithm, as it must',
}

/** Whether an item costs more because there are many. */
export const growth: Part = {
  title: 'Growth',
  how: `A province of each size in a database of its own; all units have signed but the last 60. Of these, 48 sign one after the other
through the real route: half are done within the time shown. Then the board is read and written whole and changed, every
leaf of the log is checked as \`npm run log:verify\` does, and receipts are proved and checked over a log of that size. Ratios are of medians of three.`,
  async measure({ sized, lifetime }) {
    const measured: { units: number; items: Growth }[] = []
    for (const size of sizes) {
      const units = Math.max(smallest, sized(size))
      console.log(`${units} đơn vị…`)
      const items = await told('bench/growth-at.ts', { BENCH_UNITS: String(units) }, lifetime)
      measured.push({ units, items: items as Growth })
    }
    const names = Object.keys(items) as (keyof Growth)[]
    const [first, last] = [measured[0]!, measured.at(-1)!]
    return {
      rows: names.map((name) => {
        const ratio = median(last.items[name]) / median(first.items[name])
        const work = `${items[name]}: at ${sizes.at(-1)} units / at ${smallest}`
        return row(work, [ratio], { atMost: within }, '×', reasons[name])
      }),
      figures: names.flatMap((name) =>
        measured.map(({ units, items: { [name]: rounds } }) => ({
          what: `${items[name]}, ${units} units`,
          rounds,
          unit: 'µs',
        })),
      ),
    }
  },
}
