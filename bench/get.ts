import { request } from 'node:http'
import type { Server } from './through-next'

/** Asks a server for `path`; gives the whole answer. Throws when it is not 200. */
export const get = ({ port, agent }: Server, path: string, cookie: string) =>
  new Promise<Buffer>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, agent, headers: { cookie } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part)).once('error', reject)
      response.once('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts))
        else reject(new Error(`${path} answered ${response.statusCode}`))
      })
    })
    asked.once('error', reject).end()
  })
