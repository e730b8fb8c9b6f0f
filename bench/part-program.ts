import { Lifetime } from '@/scripts/lifetime'
import { startDatabaseFor } from './database'
import type { Part } from './part'
import { isPartName, loadPart } from './parts'
import { versions } from './versions'

export type Told = Omit<Part, 'measure'> & Awaited<ReturnType<Part['measure']>> & { machine: string[] }

// Measures the part that the environment names, in a process of its own, and tells the bench what it found.
const lifetime = new Lifetime()
process.once('disconnect', () => lifetime.end(0))

await lifetime.run(async () => {
  const { BENCH_PART = '', BENCH_QUICK } = process.env
  if (!isPartName(BENCH_PART)) throw new Error(`there is no part called ${BENCH_PART}`)
  const { title, how, measure } = await loadPart(BENCH_PART)
  let machine: string[] = []
  const measured = await measure({
    rounds: BENCH_QUICK ? 1 : 3,
    sized: (count) => (BENCH_QUICK ? Math.ceil(count / 20) : count),
    lifetime,
    startDatabase: async () => {
      const env = await startDatabaseFor(lifetime)
      machine = await versions()
      return env
    },
  })
  process.send!({ title, how, ...measured, machine } satisfies Told)
  await lifetime.end(0)
})
