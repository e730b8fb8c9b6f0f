type Turn<T> = { ok: true; value: T } | { ok: false; reason: 'busy' }

/**
 * Lets `atOnce` works run, keeps at most `waiting` more in line, first come first served, and turns the
 * others away as busy without starting them. A work that throws gives its place on and throws to its caller.
 */
export function workQueue({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  let running = 0
  const line: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<Turn<T>> => {
    if (running < atOnce) running++
    else if (line.length < waiting) await new Promise<void>((enter) => line.push(enter))
    else return { ok: false, reason: 'busy' }
    try {
      return { ok: true, value: await work() }
    } finally {
      const next = line.shift()
      if (next) next()
      else running--
    }
  }
}
