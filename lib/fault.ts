/** What a log line says about a thrown value. */
export type Fault = { name: string; message: string; code?: string; stack?: string[]; cause?: Fault }

const deepest = 4
const longestStack = 12

/**
 * A thrown value as it may be kept: kind, words, code and the places it came through. The values of a statement's
 * parameters, which a database driver puts into its errors, and passwords inside addresses are left out.
 */
export function describeFault(thrown: unknown, depth = 0): Fault {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: withoutSecrets(String(thrown)) }
  const { name, message, stack, cause } = thrown
  const { code, query } = thrown as { code?: unknown; query?: unknown }
  return {
    name,
    message: withoutSecrets(typeof query === 'string' ? `Failed query: ${query}` : message),
    ...(typeof code === 'string' && { code }),
    ...(stack && { stack: placesOf(stack) }),
    ...(cause !== undefined && depth < deepest && { cause: describeFault(cause, depth + 1) }),
  }
}

/** A text without the credentials that addresses and headers carry. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1…@')
    .replace(/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 …')

// The first lines repeat the message, whatever stands in it.
const placesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, longestStack)
    .map((line) => line.trim().slice('at '.length))
