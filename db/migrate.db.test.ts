import { expect, it } from 'vitest'
import { pool } from './client'
import { migrate } from './migrate'

const url = () => process.env.DATABASE_URL as string
const applied = async () => (await pool()`select hash from drizzle.__drizzle_migrations`).length

it('finds nothing to do in a migrated database, however many processes start at once', async () => {
  const before = await applied()
  await Promise.all([migrate(url()), migrate(url()), migrate(url())])
  expect(before).toBeGreaterThan(0)
  expect(await applied()).toBe(before)
})

it('brings an empty database up once when two processes start together', async () => {
  await pool()`create database twice`
  const empty = new URL(url())
  empty.pathname = '/twice'
  await Promise.all([migrate(empty.href), migrate(empty.href)])
  await pool()`drop database twice`
})
