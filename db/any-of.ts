import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/** Whether a uuid column is one of `ids`; one parameter however many, so that it stays one prepared statement. */
export const anyOf = (column: AnyColumn, ids: readonly string[]): SQL =>
  sql`${column} = any(${arrayOf(ids)}::uuid[])`

/** An array as Postgres reads it from text; for values without comma, quote or brace. */
export const arrayOf = (values: readonly string[]): string => `{${values.join(',')}}`
