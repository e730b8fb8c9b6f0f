import type { IncomingMessage } from 'node:http'

export const maxBody = 1024 * 1024

const tooLarge = 'HTTP/1.1 413 Payload Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'

/**
 * Keeps a request body within `maxBody` bytes. False when its length is announced as more; a body that
 * announces nothing is counted as it arrives and cut off with 413, never seen as complete by the application.
 */
export function capBody(request: IncomingMessage): boolean {
  if (Number(request.headers['content-length'] ?? 0) > maxBody) return false
  let received = 0
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0
    if (received <= maxBody) return push(chunk, encoding)
    if (chunk && received - chunk.length <= maxBody) cutOff(request)
    return true
  }
  return true
}

function cutOff(request: IncomingMessage): void {
  request.socket.end(tooLarge)
  setTimeout(() => request.socket.destroy(), 1000).unref()
}
