const deepest = 32

/** Text that is no JSON, or JSON whose reading is not the same for every reader. */
export class JsonError extends Error {
  override name = 'JsonError'
}

/**
 * JSON.parse that refuses an object with the same key twice (RFC 8259 section 4 leaves open which one counts)
 * and nesting deeper than 32. Throws JsonError, after one pass at most over whatever it is given.
 */
export function parseJson(text: string): unknown {
  refuseAmbiguity(text)
  return parse(text)
}

// By hand: a regular expression seeks the end of an open string again and again, and overflows over a long one.
function refuseAmbiguity(text: string): void {
  const open: Set<string>[] = []
  let lastString = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') {
      const end = endOfString(text, at)
      lastString = text.slice(at, end + 1)
      at = end
    } else if (sign === '{' || sign === '[') {
      open.push(new Set())
      if (open.length > deepest) throw new JsonError('too deep')
    } else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ':') {
      const keys = open.at(-1)
      // Escapes must not hide that two keys are the same: "\u0061" is "a".
      const key = lastString.includes('\\') ? (parse(lastString) as string) : lastString.slice(1, -1)
      if (keys?.has(key)) throw new JsonError('the same key twice')
      keys?.add(key)
    }
  }
}

function endOfString(text: string, begin: number): number {
  for (let at = begin + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  throw new JsonError('not JSON')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new JsonError('not JSON', { cause: error })
  }
}
