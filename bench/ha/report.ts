import type { verdictOn } from './verdict'

export type Round = {
  killed: string
  /** Of the member: was it what it had to be, the synchronous standby? */
  promoted: string
  promotedWasStandby: boolean
  /** Seconds. */
  promotion: number
  silence: number
  signing: number
  streams: number
  rejoined: number
  retried: number
}

type Verdict = Awaited<ReturnType<typeof verdictOn>>

/** Seconds in which every process has to be at work again. */
export const allowed = 30

/** The figures that matter, a line each. */
export const linesOf = (rounds: Round[], { acknowledged, lost, doubled }: Verdict): string[] => [
  `acknowledged ${acknowledged}`,
  `lost ${lost}`,
  `doubled ${doubled}`,
  `seconds without service ${rounds.map(({ silence }) => silence.toFixed(1)).join(', ')}`,
]

/** What a run found, as a page. */
export function reportOf(rounds: Round[], verdict: Verdict, header: string[]): string {
  const row = (name: string, of: (round: Round) => string) => `| ${name} | ${rounds.map(of).join(' | ')} |`
  const seconds = (value: number) => `${value.toFixed(1)} s`
  const within = (value: number) =>
    `${seconds(value)}, at most ${allowed}: ${value <= allowed ? 'met' : '**missed**'}`
  return `# The primary lost, measured

Written by \`npm run bench:ha\`: three Postgres under Patroni (synchronous_mode, strict) and etcd, HAProxy, PgBouncer in
transaction mode, two processes of the program, all on one machine's loopback. Eight people sign one after the other
through the real route, each asking again with the same idempotency key until told; twenty viewers keep the board open.

${header.map((line) => `- ${line}`).join('\n')}

| in all | |
| --- | --- |
| acknowledged signatures | ${verdict.acknowledged} |
| lost of them | ${verdict.lost} |
| doubled | ${verdict.doubled} |
| in the database, and nobody was told | ${verdict.untold} |
| leaves in the log; faults that \`log:verify\` finds, with the checkpoints that were copied meanwhile | ${verdict.leaves}; ${verdict.findings} |

| | ${rounds.map(({ killed }) => killed).join(' | ')} |
| --- | ${rounds.map(() => '---').join(' | ')} |
${[
  row('seconds without service: nobody was told of a signature', ({ silence }) => seconds(silence)),
  row('of these, until another member was primary', ({ promotion }) => seconds(promotion)),
  row('seconds until each process had signed again', ({ signing }) => within(signing)),
  row('seconds until every board had heard of a signature made after that', ({ streams }) => within(streams)),
  row('the new primary was the synchronous standby', ({ promotedWasStandby }) =>
    promotedWasStandby ? 'yes' : '**no**',
  ),
  row('signatures that were asked for more than once', ({ retried }) => String(retried)),
  row('seconds until the killed member was a standby again', ({ rejoined }) => seconds(rejoined)),
].join('\n')}

## How to reproduce

On Debian 12 or newer, as root or not:

\`\`\`sh
apt-get install postgresql-15 patroni etcd-server haproxy pgbouncer python3-psycopg2
npm run bench:ha
\`\`\`

Everything runs in a temporary folder, on free ports of loopback, as an unprivileged user, and is gone afterwards. It takes
some five minutes. What it shows is the order of things and that nothing is lost; between machines add the network's round trip to
every commit, and three etcd members in place of one.
`
}
