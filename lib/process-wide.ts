const shared = globalThis as typeof globalThis & { __giaoUoc?: Map<string, unknown> }

/**
 * The one value called `name` of this process, made at first use. The server, instrumentation and Next's bundles load a
 * module separately each, so what they share cannot lie in the module. A promise that fails is forgotten, and made
 * anew at the next use.
 */
export function processWide<Value>(name: string, make: () => Value): Value {
  shared.__giaoUoc ??= new Map()
  const values = shared.__giaoUoc
  if (!values.has(name)) {
    const value = make()
    values.set(name, value)
    if (value instanceof Promise) value.catch(() => values.delete(name))
  }
  return values.get(name) as Value
}

/** Forgets the value called `name`, so that the next use makes another. */
export const forget = (name: string): void => void shared.__giaoUoc?.delete(name)

/** Forgets every value, as a new process would: for tests that share one. */
export const forgetAll = (): void => void shared.__giaoUoc?.clear()
