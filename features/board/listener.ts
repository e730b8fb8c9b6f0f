import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { directUrl, pool } from '@/db/client'

type Hearing = {
  onPledge: (pledgeId: string) => void
  /** After the first and every later connection: what was said in between is lost, so read again. */
  onConnect: () => void
}

export type Listener = {
  /** Whether a word said in the database now is heard here within `milliseconds`. Throws when it cannot be said. */
  hears: (milliseconds: number) => Promise<boolean>
  stop: () => Promise<void>
}

/**
 * Hears, on one connection of its own, which pledges change. A lost connection is made again without end,
 * after 2 seconds at most. Resolves once it listens. Throws when the first attempt fails.
 */
export async function listenForPledges({ onPledge, onConnect }: Hearing): Promise<Listener> {
  const connection = postgres(directUrl(), {
    max: 1,
    onnotice: () => {},
    backoff: (attempt: number) => Math.min(0.1 * 2 ** attempt, 2),
    connection: { application_name: 'giao-uoc-board' },
  })
  const stop = () => connection.end({ timeout: 1 })
  const asked = new Map<string, () => void>()
  try {
    await connection.listen('board', onPledge, onConnect)
    await connection.listen('board_alive', (word) => asked.get(word)?.())
  } catch (error) {
    await stop()
    throw error
  }
  const hears = async (milliseconds: number) => {
    const word = randomUUID()
    let timer: NodeJS.Timeout | undefined
    const heard = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), milliseconds)
      asked.set(word, () => resolve(true))
    })
    try {
      await pool()`select pg_notify('board_alive', ${word})`
      return await heard
    } finally {
      clearTimeout(timer)
      asked.delete(word)
    }
  }
  return { hears, stop }
}
