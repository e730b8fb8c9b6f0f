import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fetchDer } from './fetch-der'

const server = createServer((request, response) => {
  if (request.url === '/echo')
    return request.pipe(response.setHeader('x-type', request.headers['content-type'] ?? ''))
  if (request.url === '/missing') return response.writeHead(404).end('no')
  if (request.url === '/moved') return response.writeHead(302, { location: '/echo' }).end()
  const pour = () => {
    while (response.write(Buffer.alloc(65_536)));
  }
  response.on('drain', pour)
  pour()
})
let url: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

it('posts a request and gives back the answer’s bytes', async () => {
  const body = new Uint8Array([48, 3, 2, 1, 5])
  expect(await fetchDer({ url: `${url}/echo`, body, type: 'application/ocsp-request' })).toEqual(body)
})

it('takes no error page for an answer', async () => {
  await expect(fetchDer({ url: `${url}/missing` })).rejects.toThrow('HTTP 404')
})

it('is led nowhere else', async () => {
  await expect(fetchDer({ url: `${url}/moved` })).rejects.toThrow()
})

it('stops reading an answer that does not end', async () => {
  await expect(fetchDer({ url: `${url}/endless` })).rejects.toThrow('more than')
})
