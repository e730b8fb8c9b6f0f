const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g
const deepest = 32

/** Text that is no JSON, or JSON whose reading is not the same for every reader. */
export class JsonError extends Error {
  override name = 'JsonError'
}

/**
 * JSON.parse that refuses an object with the same key twice (RFC 8259 section 4 leaves open which one counts)
 * and nesting deeper than 32. Throws JsonError.
 */
export function parseJson(text: string): unknown {
  refuseAmbiguity(text)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new JsonError('not JSON', { cause: error })
  }
}

function refuseAmbiguity(text: string): void {
  const open: Set<string>[] = []
  let lastString = ''
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (token !== ':') lastString = token
    else {
      const keys = open.at(-1)
      const key = decoded(lastString)
      if (keys?.has(key)) throw new JsonError('the same key twice')
      keys?.add(key)
    }
    if (open.length > deepest) throw new JsonError('too deep')
  }
}

// Escapes must not hide that two keys are the same: "\u0061" is "a".
function decoded(token: string): string {
  try {
    return JSON.parse(token)
  } catch {
    throw new JsonError('not JSON')
  }
}
