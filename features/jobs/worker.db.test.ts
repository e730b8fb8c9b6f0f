import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { type Work, Worker } from './worker'

let workers: Worker[] = []

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  workers = []
})

test('three processes that are woken together do a piece once', async () => {
  const begun: string[] = []
  const done = new Set<string>()
  const pieces = ['a']
  const work: Work = {
    queue: 'pieces',
    channel: 'pieces',
    due: async () => pieces.filter((key) => !done.has(key)),
    perform: async (key) => {
      if (done.has(key)) return
      begun.push(key)
      await setTimeout(400)
      done.add(key)
    },
    leaseSeconds: 60,
    retryLimit: 1,
    retryDelay: 1,
  }
  workers = [1, 2, 3].map(() => new Worker(work))
  const waking = setInterval(() => {
    for (const worker of workers) worker.wake()
  }, 20)
  await vi.waitFor(() => expect(done.size).toBe(pieces.length), { timeout: 10_000 })
  await setTimeout(300)
  clearInterval(waking)
  expect(begun).toEqual(pieces)
})
