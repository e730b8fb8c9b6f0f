import { parseArgs } from 'node:util'
import { firstMessage, root, runScript } from '@/e2e/installation'
import { buildIfStale } from '@/scripts/build'
import { Lifetime } from '@/scripts/lifetime'
import { canMount } from './ground'
import { type Kind, kinds } from './kinds'
import type { Round, Wish } from './round'
import { isClean, summaryOf } from './summary'

// npm run faults -- --count N: signers against the production server while what it stands on is broken N times.
// With --only KIND all of them are of one kind, with --verbose everything is told.
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '30' },
    only: { type: 'string' },
    verbose: { type: 'boolean' },
  },
})
const lifetime = new Lifetime()

await lifetime.run(async () => {
  const count = Number(values.count)
  if (!Number.isSafeInteger(count) || count < 1) throw new Error('--count takes a whole number')
  await buildIfStale(root, lifetime.signal)
  const began = performance.now()
  const rounds: Round[] = []
  for (const plan of plansFor(count)) rounds.push(await inOwnProcess(plan))
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(summaryOf(rounds, seconds, canMount))
  await lifetime.end(isClean(rounds) ? 0 : 1)
})

// A process knows one database for as long as it lives.
async function inOwnProcess(plan: Kind[]): Promise<Round> {
  const program = runScript('bench/faults/round-program.ts', {})
  lifetime.onEnd(() => program.kill('SIGTERM'))
  program.send({ plan, verbose: values.verbose ?? false } satisfies Wish)
  return (await firstMessage(program)) as Round
}

/** Two rounds: one on the machine's disk, and, where a small one can be had, a tenth of the faults on that. */
function plansFor(count: number): Kind[][] {
  if (values.only) {
    if (!(values.only in kinds)) throw new Error(`--only takes one of: ${Object.keys(kinds).join(', ')}`)
    return [Array.from({ length: count }, () => values.only as Kind)]
  }
  const full = canMount ? Math.max(1, Math.round(count / 10)) : 0
  const others = (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'disk_full')
  const plan = Array.from({ length: count - full }, (_, at) => others[at % others.length]!)
  const plans = [plan, Array.from({ length: full }, () => 'disk_full' as const)]
  return plans.filter(({ length }) => length > 0)
}
