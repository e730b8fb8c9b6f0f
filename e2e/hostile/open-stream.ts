import { get, type IncomingMessage } from 'node:http'

export type OpenStream = { status: number | undefined; ended: Promise<number>; close: () => void }

/** The board's stream of whoever these cookies are, read and forgotten; `ended` is when the server let it go. */
export async function openStream(baseURL: string, cookie: string): Promise<OpenStream> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = get(`${baseURL}/api/board/stream`, { headers: { cookie }, agent: false }, resolve)
    asked.once('error', reject)
  })
  answer.on('error', () => {}).resume()
  const ended = new Promise<number>((resolve) => answer.once('close', () => resolve(Date.now())))
  return { status: answer.statusCode, ended, close: () => answer.destroy() }
}
