import postgres from 'postgres'
import { env } from '@/lib/env'

type Hearing = {
  onPledge: (pledgeId: string) => void
  /** After the first and every later connection: what was said in between is lost, so read again. */
  onConnect: () => void
}

/**
 * Hears, on one connection of its own, which pledges change. A lost connection is made again without end,
 * after 2 seconds at most. Resolves once it listens, with the way to stop. Throws when the first attempt fails.
 */
export async function listenForPledges({ onPledge, onConnect }: Hearing): Promise<() => Promise<void>> {
  const { LISTEN_URL, DATABASE_URL } = env()
  const connection = postgres(LISTEN_URL ?? DATABASE_URL, {
    max: 1,
    onnotice: () => {},
    backoff: (attempt: number) => Math.min(0.1 * 2 ** attempt, 2),
    connection: { application_name: 'giao-uoc-board' },
  })
  const stop = () => connection.end({ timeout: 1 })
  try {
    await connection.listen('board', onPledge, onConnect)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
