import { once } from 'node:events'
import { connect } from 'node:net'

/** Sends bytes to the server as they stand and returns what it answers until it closes. */
export async function raw(baseURL: string | undefined, ...parts: (string | Uint8Array)[]): Promise<string> {
  const socket = connect(Number(new URL(baseURL ?? '').port), '127.0.0.1')
  let answer = ''
  socket.on('data', (data) => {
    answer += data
  })
  socket.on('error', () => socket.destroy())
  for (const part of parts) if (!socket.destroyed) socket.write(part)
  await once(socket, 'close')
  return answer
}
