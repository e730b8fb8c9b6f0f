import { median } from './load'

/** What one round measured, by the names of `measures`. */
export type Round = Record<string, number>

type Row = {
  work: string
  measured: (round: Round) => number
  goal: number
  atMost?: true
  unit: '×' | 'ms' | ''
}

const over = (name: string, base: string) => (round: Round) => round[name]! / round[base]!

// Ratios, because machines differ and are shared.
const rows: Row[] = [
  {
    work: 'the writer alone / unchained insert a request, 32 at once',
    measured: over('writer32', 'unchained32'),
    goal: 1.5,
    unit: '×',
  },
  { work: 'the same, 128 at once', measured: over('writer128', 'unchained128'), goal: 2.5, unit: '×' },
  {
    work: 'fsyncs a signature, 32 at once',
    measured: (round) => round.fsyncs!,
    goal: 0.1,
    atMost: true,
    unit: '',
  },
  {
    work: 'signing through Next / Next’s empty route handler, 32 at once',
    measured: over('next32', 'empty32'),
    goal: 0.65,
    unit: '×',
  },
  {
    work: 'signing through Next / one transaction a request',
    measured: over('next32', 'oneByOne'),
    goal: 3,
    unit: '×',
  },
  {
    work: 'signing through Next, 32 at once, p99',
    measured: (round) => round.nextP99!,
    goal: 75,
    atMost: true,
    unit: 'ms',
  },
]

const measures: [name: string, what: string, unit: string][] = [
  ['writer32', 'the writer alone, 32 at once, receipts returned', '/s'],
  ['unchained32', 'unchained: `sign_pledge` alone, a transaction a request, 32 at once', '/s'],
  ['writer128', 'the writer alone, 128 at once, receipts returned', '/s'],
  ['unchained128', 'unchained, 128 at once', '/s'],
  [
    'oneByOne',
    'one transaction a request: the writer, each signature with its own leaf, checkpoint and commit',
    '/s',
  ],
  ['empty32', 'Next’s empty route handler, the same request, 32 at once', '/s'],
  ['next32', 'POST /api/pledges/[id]/sign, 32 at once', '/s'],
  ['nextP99', 'the same, p99', 'ms'],
  [
    'password',
    'verifying a password as it is stored (argon2id, 46 MiB, t=1), which signing above leaves out',
    'ms',
  ],
]

/** The figures of all rounds as a page: goals first, what they are made of below, medians with every round beside them. */
export function reportOf(rounds: Round[], header: string[]): string {
  const goals = rows.map(({ work, measured, goal, atMost, unit }) => {
    const value = median(rounds.map(measured))
    const met = atMost ? value <= goal : value >= goal
    const limit = `${atMost ? 'at most' : 'at least'} ${goal}${space(unit)}`
    return `| ${work} | ${figure(value)}${space(unit)} | ${limit} | ${met ? 'met' : '**missed**'} |`
  })
  const figures = measures.map(([name, what, unit]) => {
    const values = rounds.map((round) => round[name]!)
    return `| ${what} | ${figure(median(values))}${space(unit)} | ${values.map(figure).join(' · ')} |`
  })
  return `# Signing, measured

Written by \`npm run bench\`: medians of ${rounds.length} rounds, everything in one run on one machine, load generator included.

${header.map((line) => `- ${line}`).join('\n')}

| work | measured | goal | |
| --- | --- | --- | --- |
${goals.join('\n')}

| what it is made of | median | rounds |
| --- | --- | --- |
${figures.join('\n')}

Through Next means the real route over loopback HTTP: session, the pledge read and built anew, confirmation, the log, the
receipt's code. Confirmation is by password with argon2id at its least cost, so that its row in the database is counted and
its work is not: that stands in the last line, and a process does two at once. Sealing of the paper, which follows in the
same process and which no receipt waits for, is held back meanwhile. The drawing has three strokes, some 6 kB.
`
}

const space = (unit: string) => (unit === '' ? '' : unit === '/s' ? unit : ` ${unit}`)
const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value < 1 ? 3 : 2))
