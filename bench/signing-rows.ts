import type { Measured } from './part'
import { row } from './row'

/** What one round measured, by the names of `measures`. */
export type Round = Record<keyof typeof measures, number>

const measures = {
  writer32: ['the writer alone, 32 at once, receipts returned', '/s'],
  unchained32: ['unchained: `sign_pledge` alone, a transaction a request, 32 at once', '/s'],
  fsyncs: ['fsyncs a signature, the writer alone, 32 at once', ''],
  writer128: ['the writer alone, 128 at once, receipts returned', '/s'],
  unchained128: ['unchained, 128 at once', '/s'],
  oneByOne: [
    'one transaction a request: the writer, each signature with its own leaf, checkpoint and commit',
    '/s',
  ],
  empty32: ['Next’s empty route handler, the same request, 32 at once', '/s'],
  next32: ['POST /api/pledges/[id]/sign, 32 at once', '/s'],
  nextP99: ['the same, p99', 'ms'],
  password: [
    'verifying a password as it is stored (argon2id, 46 MiB, t=1), which signing above leaves out',
    'ms',
  ],
} as const

const sameWork =
  'most of a batch is the signature itself (guards, version, row, audit), the same on both sides: the log does it on one core in one transaction, the unchained inserts on both'
const ownWork =
  'of the 12 ms between two signatures Postgres has 3, and most of the rest is the one process: Next’s request, 7 kB of strokes read, checked and made canonical, the document built and hashed, ten statements put together and waited for one after another'

/** The rows of signing. Ratios, because machines differ and are shared. */
export function rowsOf(rounds: Round[]): Measured {
  const of = (name: keyof Round) => rounds.map((round) => round[name])
  const over = (name: keyof Round, base: keyof Round) => rounds.map((round) => round[name] / round[base])
  return {
    rows: [
      row(
        'the writer alone / unchained insert a request, 32 at once',
        over('writer32', 'unchained32'),
        { atLeast: 1.5 },
        '×',
        sameWork,
      ),
      row('the same, 128 at once', over('writer128', 'unchained128'), { atLeast: 2.5 }, '×', sameWork),
      row('fsyncs a signature, 32 at once', of('fsyncs'), { atMost: 0.1 }, ''),
      row(
        'signing through Next / Next’s empty route handler, 32 at once',
        over('next32', 'empty32'),
        { atLeast: 0.65 },
        '×',
        ownWork,
      ),
      row(
        'signing through Next / one transaction a request',
        over('next32', 'oneByOne'),
        { atLeast: 3 },
        '×',
        ownWork,
      ),
      row('signing through Next, 32 at once, p99', of('nextP99'), { atMost: 75 }, 'ms', ownWork),
    ],
    figures: Object.entries(measures).map(([name, [what, unit]]) => ({
      what,
      rounds: of(name as keyof Round),
      unit,
    })),
  }
}

export const how = `Through Next means the real route over loopback HTTP: session, the pledge read and built anew, confirmation, the log, the
receipt's code. Confirmation is by password with argon2id at its least cost, so that its row in the database is counted and
its work is not: that stands in the last line, and a process does two at once. Sealing of the paper, which follows in the
same process and which no receipt waits for, is held back meanwhile. The drawing has three strokes, some 6 kB.`
