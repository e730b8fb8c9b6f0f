import type { Sql, TransactionSql } from 'postgres'
import { pool } from '@/db/client'

/** Writes behind the program's back, in a transaction that the database accepts: what a test needs to have happened. */
export const asSystem = <T>(work: (sql: TransactionSql) => Promise<T>, database: Sql = pool()) =>
  database.begin(async (sql) => {
    await sql`select set_config('app.actor', 'system:test', true)`
    return work(sql)
  }) as Promise<T>
