const remembered = 10_000

/**
 * Counts wrong guesses by address, in memory, in windows of `minutes` that open with the first of them:
 * generous, because a whole office shares one address. Forgets the oldest addresses beyond 10,000.
 */
export function guessLimit({ wrong, minutes }: { wrong: number; minutes: number }) {
  const windows = new Map<string, { count: number; until: Date }>()
  const open = (address: string, now: Date) => {
    const window = windows.get(address)
    if (window && window.until > now) return window
    windows.delete(address)
  }
  return {
    /** Until when `address` may not guess any more; null while it may. */
    blockedUntil(address: string, now = new Date()): Date | null {
      const window = open(address, now)
      return window && window.count >= wrong ? window.until : null
    },
    countWrong(address: string, now = new Date()): void {
      const window = open(address, now)
      if (window) window.count++
      else windows.set(address, { count: 1, until: new Date(now.getTime() + minutes * 60_000) })
      if (windows.size > remembered) windows.delete(windows.keys().next().value!)
    },
  }
}
