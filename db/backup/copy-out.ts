import type { Readable } from 'node:stream'
import type { ISql } from 'postgres'

/**
 * What a COPY … TO STDOUT gives, as it comes. Where the last rows fill the stream and the end comes in the same packet,
 * postgres.js 3.4.9 leaves the connection paused for ever, so it is let go on once all is read.
 */
export async function copyOut(sql: ISql, statement: string): Promise<Readable> {
  const copied = await sql.unsafe(statement).readable()
  copied.once('end', () => copied._read(0))
  return copied
}
