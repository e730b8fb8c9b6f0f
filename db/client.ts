import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres, { type TransactionSql } from 'postgres'
import { type Actor, actorRef } from '@/lib/actor'
import { env } from '@/lib/env'
import { metrics } from '@/lib/metrics'
import { processWide } from '@/lib/process-wide'
import { withConnection } from './with-connection'

const connect = (url: string, { max, prepare }: { max: number; prepare: boolean }) =>
  withConnection(
    postgres(url, {
      max,
      prepare,
      onnotice: () => {},
      connect_timeout: 5,
      // By itself the driver waits 20 s once a few requests have met a Postgres that is starting: all connections count
      // their failures together.
      backoff: (failures: number) => Math.min(0.05 * 2 ** failures, 1),
      connection: {
        application_name: 'giao-uoc',
        TimeZone: 'UTC',
        ...(env().DATABASE_ROLE && { role: env().DATABASE_ROLE }),
        // Planning a short query over views takes longer than running it: a prepared one is planned once a connection.
        ...(prepare && { plan_cache_mode: 'force_generic_plan' }),
      },
    }),
  )

/** The process's pool of connections, made at first use; it may go through PgBouncer. */
export const pool = () =>
  processWide('pool', () => connect(env().DATABASE_URL, { max: 10, prepare: env().DATABASE_PREPARE === '1' }))

/** Connections straight to Postgres, where there is another way to it: nobody's query waits in front of them. */
export const directPool = () => {
  const { DATABASE_DIRECT_URL } = env()
  if (!DATABASE_DIRECT_URL) return pool()
  return processWide('direct pool', () => connect(DATABASE_DIRECT_URL, { max: 2, prepare: true }))
}

/** Where what needs a session of its own connects: LISTEN, locks beyond a transaction, migrations. */
export const directUrl = () => env().DATABASE_DIRECT_URL ?? env().DATABASE_URL

const open = () => drizzle(preparing(pool()), { casing: 'snake_case' })
let opened: ReturnType<typeof open> | undefined

/** Reads, outside of any transaction. Writes go through `transaction`. */
export const db = () => {
  opened ??= open()
  return opened
}

/**
 * The client as Drizzle uses it, with every statement that has parameters prepared: Drizzle leaves them unprepared,
 * and planning is most of the work of a short query over views.
 */
function preparing<Sql extends postgres.ISql>(sql: Sql): Sql {
  return new Proxy(sql, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (name === 'unsafe') {
        return (text: string, values: unknown[] = [], options: object = {}) =>
          value(text, values, { ...options, prepare: values.length > 0 })
      }
      if (name === 'begin' || name === 'savepoint') {
        return (work: (inner: TransactionSql) => unknown) =>
          value((inner: TransactionSql) => work(preparing(inner)))
      }
      return value
    },
  })
}

export type Transaction = Parameters<Parameters<ReturnType<typeof db>['transaction']>[0]>[0]
/** What a query reads through: the pool, or the transaction it is part of. */
export type Reader = ReturnType<typeof db> | Transaction

/**
 * Runs `work` in one transaction in the name of `actor`. Its first statement sets `app.actor`, without
 * which the database refuses every write. Throws what `work` throws, after rolling back.
 */
export const transaction = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  measured(() =>
    db().transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.actor', ${actorRef(actor)}, true)`)
      return work(tx)
    }),
  )

async function measured<T>(work: () => Promise<T>): Promise<T> {
  const { transactions, transactionSeconds } = metrics()
  const stop = transactionSeconds.startTimer()
  transactions.inc()
  try {
    return await work()
  } finally {
    transactions.dec()
    stop()
  }
}
