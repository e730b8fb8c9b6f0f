// Bounds one read's parameters and what it brings at once.
const most = 128

type Waiting<Key, Value> = {
  key: Key
  resolve: (value: Value | undefined) => void
  reject: (fault: unknown) => void
}

/**
 * Reads by key, many at once: what is asked for while a read runs waits for the next, which takes all of it. No timer, so
 * that alone nobody waits; in a crowd one statement serves many. A read always begins after it was asked for, so nobody
 * gets what was there before. `read` answers for the keys it found; a fault of it reaches everyone of that read.
 */
export function gather<Key extends string, Value>(
  read: (keys: Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  const waiting: Waiting<Key, Value>[] = []
  let running = false

  async function run() {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most)
      await read([...new Set(batch.map(({ key }) => key))]).then(
        (found) => {
          for (const { key, resolve } of batch) resolve(found.get(key))
        },
        (fault) => {
          for (const { reject } of batch) reject(fault)
        },
      )
    }
    running = false
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject })
      if (running) return
      running = true
      queueMicrotask(run)
    })
}
