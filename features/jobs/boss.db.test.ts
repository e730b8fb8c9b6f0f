import { afterEach, expect, test } from 'vitest'
import { type Jobs, openJobs } from './boss'

let opened: Jobs[] = []

afterEach(async () => {
  await Promise.all(opened.map((jobs) => jobs.close()))
  opened = []
})

test('several workers that start at once on a new database all find their queues', async () => {
  const queues = ['sealing', 'reminding', 'sending', 'publishing']
  const sent = await Promise.all(
    queues.map(async (queue) => {
      const jobs = await openJobs(queue)
      opened.push(jobs)
      return jobs.boss.send(queue, { key: 'a' })
    }),
  )
  expect(sent).toEqual(queues.map(() => expect.any(String)))
})
