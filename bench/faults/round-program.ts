import { once } from 'node:events'
import { Lifetime } from '@/scripts/lifetime'
import { runRound, type Wish } from './round'

// One round in a process of its own: it is told the plan, and answers with what came of it.
const lifetime = new Lifetime()
process.once('disconnect', () => lifetime.end(1))

await lifetime.run(async () => {
  const [wish] = (await once(process, 'message')) as [Wish]
  const round = await runRound(wish, lifetime.onEnd.bind(lifetime), (done) => {
    if (done % 50 === 0) console.log(`${done}/${wish.plan.length}…`)
  })
  process.send?.(round)
  await lifetime.end(0)
})
