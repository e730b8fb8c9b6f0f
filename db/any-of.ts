import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** Whether a value is one of `ids`; one parameter however many, so that it stays one prepared statement. */
export const anyOf = (value: SQLWrapper, ids: readonly string[], type: 'uuid' | 'text' = 'uuid'): SQL =>
  sql`${value} = any(${arrayOf(ids)}::${sql.raw(type)}[])`

/** An array as Postgres reads it from text; for values without comma, quote or brace. */
export const arrayOf = (values: readonly string[]): string => `{${values.join(',')}}`
