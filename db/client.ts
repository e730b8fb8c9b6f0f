import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { type Actor, actorRef } from '@/lib/actor'
import { env } from '@/lib/env'

const connect = () =>
  postgres(env().DATABASE_URL, {
    max: 10,
    onnotice: () => {},
    connection: { application_name: 'giao-uoc', TimeZone: 'UTC' },
  })

const held = globalThis as typeof globalThis & { __giaoUocPool?: ReturnType<typeof connect> }

/** The process's pool of connections, made at first use. */
export const pool = () => {
  held.__giaoUocPool ??= connect()
  return held.__giaoUocPool
}

const open = () => drizzle(pool(), { casing: 'snake_case' })
let opened: ReturnType<typeof open> | undefined

/** Reads, outside of any transaction. Writes go through `transaction`. */
export const db = () => {
  opened ??= open()
  return opened
}

export type Transaction = Parameters<Parameters<ReturnType<typeof db>['transaction']>[0]>[0]
/** What a query reads through: the pool, or the transaction it is part of. */
export type Reader = ReturnType<typeof db> | Transaction

/**
 * Runs `work` in one transaction in the name of `actor`. Its first statement sets `app.actor`, without
 * which the database refuses every write. Throws what `work` throws, after rolling back.
 */
export const transaction = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  db().transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.actor', ${actorRef(actor)}, true)`)
    return work(tx)
  })
