import { setTimeout } from 'node:timers/promises'
import { pool } from '@/db/client'
import { signOnPaperIn } from '@/tests/board-changes'

/** A change of the board, and when its transaction was committed, in milliseconds since 1970. */
export type Commit = { code: string; at: number }

/** Has one unit after the other sign, evenly `perSecond`, each in a transaction of its own. */
export async function signEvenly(codes: string[], perSecond: number): Promise<Commit[]> {
  const began = Date.now()
  const commits: Promise<Commit>[] = []
  for (const [index, code] of codes.entries()) {
    await setTimeout(Math.max(0, began + (index * 1000) / perSecond - Date.now()))
    commits.push(signOnPaperIn(pool(), [code]).then(() => ({ code, at: Date.now() })))
  }
  return (await Promise.all(commits)).sort((one, other) => one.at - other.at)
}

/** The codes of all units that have not signed, in an order that says nothing of blocks. */
export async function unsignedUnits(): Promise<string[]> {
  const rows = await pool()<{ code: string }[]>`
    select u.code from unit u join pledge p on p.unit_id = u.id
     where not exists (select from paper_signature s where s.pledge_id = p.id) order by md5(u.code)`
  return rows.map(({ code }) => code)
}
