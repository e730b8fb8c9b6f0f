import type { IncomingMessage } from 'node:http'

const methods = new Set(['GET', 'HEAD', 'POST'])

/**
 * Why a request is refused by its first line: a method that nothing here takes (405), an address of another site or one
 * that cannot be decoded (400), which Next would take for a fault of its own. Null for any other.
 */
export function firstLineRefusal({ method = '', url = '' }: IncomingMessage): 400 | 405 | null {
  if (!url.startsWith('/') || !isDecodable(url.split('?', 1)[0]!)) return 400
  return methods.has(method) ? null : 405
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
