import { afterAll, expect, test } from 'vitest'
import { pool } from '@/db/client'
import { liveBoard } from '@/features/board/live'
import type { Person } from '@/lib/actor'
import { clockSkew, readTroubles } from './queries'
import { readiness } from './readiness'

const whole = { database: true, migrations: true, listener: true, clock: true }
const start = Date.now()
const [id, role] = ['00000000-0000-4000-8000-000000000001', 'office' as const]
const names = { username: 'van-phong', name: 'Văn phòng', title: null, unitId: null }
const office: Person = { kind: 'person', accountId: id, personId: id, sessionId: id, role, ...names }
let asked = 0
/** The clock of somebody who asks two seconds after the last one. */
const later = () => {
  asked++
  return start + asked * 2_000
}
const askAnew = () => readiness(later())

afterAll(async () => (await liveBoard()).stop())

test('a process over a migrated database is ready', async () => {
  expect(await askAnew()).toEqual({ ready: true, checks: whole })
  expect(Math.abs(await clockSkew())).toBeLessThan(1_000)
  expect(await readTroubles(office)).toEqual([])
})

test('a database that lacks a migration is not served', async () => {
  const newest = await pool()`
    delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)
    returning hash, created_at`
  expect(await askAnew()).toEqual({ ready: false, checks: { ...whole, migrations: false } })
  await pool()`insert into drizzle.__drizzle_migrations ${pool()(newest)}`
  expect(await askAnew()).toMatchObject({ ready: true })
})

test('a listener that hears nothing is told', async () => {
  await (await liveBoard()).stop()
  expect(await askAnew()).toEqual({ ready: false, checks: { ...whole, listener: false } })
})

test('many who ask at once cost one look', async () => {
  const now = later()
  expect(readiness(now)).toBe(readiness(now + 900))
})
