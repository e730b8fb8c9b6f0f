import { pool } from '@/db/client'

/**
 * By how many milliseconds the database's clock is ahead of this process's (behind: negative), as exact as half of the
 * question's own way there and back. Throws when the database does not answer.
 */
export async function clockSkew(): Promise<number> {
  const asked = Date.now()
  const [row] = await pool()<{ at: number }[]>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as at`
  return row!.at - (asked + Date.now()) / 2
}
