import { expect, test } from 'vitest'
import { workQueue } from './work-queue'

test('at most two at once, the others in the order they came, and beyond the line busy', async () => {
  const enter = workQueue({ atOnce: 2, waiting: 3 })
  const started: number[] = []
  let running = 0
  let most = 0
  const work = (i: number) => async () => {
    started.push(i)
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 1))
    running--
    return i
  }
  const turns = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((i) => enter(work(i))))
  expect(most).toBe(2)
  expect(started).toEqual([0, 1, 2, 3, 4])
  expect(turns.map((turn) => (turn.ok ? turn.value : turn.reason))).toEqual([0, 1, 2, 3, 4, 'busy', 'busy'])
  expect(await enter(work(7))).toEqual({ ok: true, value: 7 })
})

test('a work that throws gives its place on', async () => {
  const enter = workQueue({ atOnce: 1, waiting: 1 })
  const failing = enter(() => Promise.reject(new Error('out of memory')))
  const waiting = enter(async () => 'in')
  await expect(failing).rejects.toThrow('out of memory')
  expect(await waiting).toEqual({ ok: true, value: 'in' })
})
