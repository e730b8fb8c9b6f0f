import { pool } from '@/db/client'
import { waitingQueues } from '@/features/jobs/queues'
import { configuredChannels, readCopies } from '@/features/log/publication'
import { readSealingFailures } from '@/features/paper/job/queries'
import { readFailingLetters } from '@/features/reminder/queries'
import type { Actor } from '@/lib/actor'
import { type Trouble, troublesOf } from './trouble'

const canReadTroubles = (actor: Actor): boolean =>
  actor.kind === 'person' && (actor.role === 'office' || actor.role === 'admin')

/** What does not work as it should just now, the gravest first, for those who can have it mended; nothing for others. */
export async function readTroubles(actor: Actor): Promise<Trouble[]> {
  if (!canReadTroubles(actor)) return []
  const [skew, sealing, letters, copies] = await Promise.all([
    clockSkew(),
    readSealingFailures(),
    readFailingLetters(),
    readCopies(configuredChannels()),
  ])
  return troublesOf({ skew, sealing, letters, copies, queues: waitingQueues() })
}

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
