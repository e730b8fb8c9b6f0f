import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Letter = { to: string[]; body: string }

/** A real SMTP server on loopback that keeps what it is sent. */
export async function startMailServer() {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: async (stream, { envelope }, done) => {
      letters.push({ to: envelope.rcptTo.map(({ address }) => address), body: await text(stream) })
      done()
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  const stop = () => new Promise<void>((done) => server.close(done))
  return { url: `smtp://127.0.0.1:${port}`, letters, stop }
}
