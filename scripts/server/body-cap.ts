import type { IncomingMessage } from 'node:http'

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

const tooLarge = 'HTTP/1.1 413 Payload Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'

/**
 * Keeps a request body within what its address may have. False when its length is announced as more; a body that
 * announces nothing is counted as it arrives and cut off with 413, never seen as complete by the application.
 */
export function capBody(request: IncomingMessage): boolean {
  const most = maxBodyOf(request.url)
  if (Number(request.headers['content-length'] ?? 0) > most) return false
  let received = 0
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0
    if (received <= most) return push(chunk, encoding)
    if (chunk && received - chunk.length <= most) cutOff(request)
    return true
  }
  return true
}

function cutOff(request: IncomingMessage): void {
  request.socket.end(tooLarge)
  setTimeout(() => request.socket.destroy(), 1000).unref()
}
