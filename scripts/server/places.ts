/**
 * Hands out `inAll` places, at most `ofOne` of them to one address. Gives the way to leave the place, which may be
 * called again, or null when there is none.
 */
export function places({ inAll, ofOne }: { inAll: number; ofOne: number }) {
  const held = new Map<string, number>()
  let all = 0
  return (address: string): (() => void) | null => {
    const own = held.get(address) ?? 0
    if (all >= inAll || own >= ofOne) return null
    all++
    held.set(address, own + 1)
    let left = false
    return () => {
      if (left) return
      left = true
      all--
      const rest = held.get(address)! - 1
      if (rest > 0) held.set(address, rest)
      else held.delete(address)
    }
  }
}
