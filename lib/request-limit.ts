const remembered = 10_000

/**
 * Lets `requests` of one key (an account, an address) through in `seconds`, counted in memory from the first of them.
 * Forgets the oldest keys beyond 10,000.
 */
export function requestLimit({ requests, seconds }: { requests: number; seconds: number }) {
  const windows = new Map<string, { count: number; until: number }>()
  return {
    /** Counts a request. Gives the seconds to wait when it is one too many, else null. */
    count(key: string, now = Date.now()): number | null {
      const open = windows.get(key)
      const window = open && open.until > now ? open : { count: 0, until: now + seconds * 1000 }
      if (window !== open) windows.delete(key)
      windows.set(key, window)
      if (windows.size > remembered) windows.delete(windows.keys().next().value!)
      window.count++
      return window.count > requests ? Math.ceil((window.until - now) / 1000) : null
    },
  }
}
