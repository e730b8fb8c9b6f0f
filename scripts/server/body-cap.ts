import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { places } from './places'

export const maxBody = 1024 * 1024

// A file of 20 MB to be checked, kept or read, and the form around it.
const withFile = 20 * 1024 * 1024 + 64 * 1024
const larger: Record<string, number> = {
  '/verify/file': withFile,
  '/api/files': withFile,
  '/api/exchange': withFile,
}

/** The most bytes that a body sent to this address may have. */
export const maxBodyOf = (url = ''): number => larger[url.split('?')[0]!] ?? maxBody

// A body beyond a megabyte is held in memory whole, some of it more than once, until it is answered.
const takePlace = places({ inAll: 8, ofOne: 4 })

/**
 * Keeps a request body within what its address may have: the status of the refusal when its length is announced as
 * more (413) or too many large ones are being held (429), else null. A body that announces nothing is counted as it
 * arrives and cut off with the same, never seen as complete by the application.
 */
export function capBody(request: IncomingMessage, response: ServerResponse): 413 | 429 | null {
  const most = maxBodyOf(request.url)
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > most) return 413
  if (announced > maxBody && !hasPlace(request, response)) return 429
  let received = 0
  let isCut = false
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (isCut) return true
    const before = received
    received += chunk?.length ?? 0
    const grown = announced === 0 && before <= maxBody && received > maxBody
    const refusal = received > most ? 413 : grown && !hasPlace(request, response) ? 429 : null
    if (refusal === null) return push(chunk, encoding)
    isCut = true
    cutOff(request, refusal)
    return true
  }
  return null
}

function hasPlace(request: IncomingMessage, response: ServerResponse): boolean {
  const leave = takePlace(String(request.headers['x-forwarded-for']))
  if (leave) response.once('close', leave)
  return leave !== null
}

function cutOff(request: IncomingMessage, status: number): void {
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}`
  request.socket.end(`${head}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
  setTimeout(() => request.socket.destroy(), 1000).unref()
}
