import postgres, { type Options, type PostgresType, type Sql } from 'postgres'

/** Runs `work` with one connection of its own to `url`, and closes it whatever comes. */
export async function withClient<T>(
  url: string,
  work: (sql: Sql) => Promise<T>,
  options: Options<Record<string, PostgresType>> = {},
): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, ...options })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
