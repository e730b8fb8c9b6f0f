import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { rewriteHeaders } from './trusted-headers'

function rewritten(headers: Record<string, string>, trust: Parameters<typeof rewriteHeaders>[1]) {
  const request = new IncomingMessage(new Socket())
  Object.defineProperty(request.socket, 'remoteAddress', { value: '192.0.2.7' })
  Object.assign(request.headers, headers)
  rewriteHeaders(request, trust)
  const { 'x-giao-uoc-pass': pass, ...rewritten } = request.headers
  expect(pass).toMatch(/^[\w-]{36}$/)
  return rewritten
}

const forged = {
  host: 'thidua.local:3000',
  'x-forwarded-host': 'evil.example, proxy.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '6.6.6.6, 10.1.2.3',
  'x-forwarded-port': '1',
  'x-middleware-subrequest': 'proxy:proxy:proxy',
  'x-action-forwarded': '1',
  'x-giao-uoc-pass': 'guessed',
  'x-nonce': 'known',
  'x-request-id': 'theirs-0001',
  'accept-language': 'vi',
}

it('believes nothing that a client says about hosts, addresses or Next itself', () => {
  expect(rewritten(forged, { trustProxy: false })).toEqual({
    host: 'thidua.local:3000',
    'x-forwarded-host': 'thidua.local:3000',
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '192.0.2.7',
    'x-request-id': expect.stringMatching(/^[0-9A-Z]{12}$/),
    'accept-language': 'vi',
  })
})

it('believes of a trusted proxy what that proxy itself added', () => {
  expect(rewritten(forged, { trustProxy: true })).toEqual({
    host: 'thidua.local:3000',
    'x-forwarded-host': 'proxy.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '10.1.2.3',
    'x-request-id': 'theirs-0001',
    'accept-language': 'vi',
  })
})

it('goes by PUBLIC_URL before anything in the request', () => {
  const headers = rewritten(forged, { trustProxy: true, publicUrl: 'https://thidua.example.vn' })
  expect(headers).toMatchObject({ 'x-forwarded-host': 'thidua.example.vn', 'x-forwarded-proto': 'https' })
})

it('gives a request an id of its own when the proxy calls it something that is none', () => {
  const named = { ...forged, 'x-request-id': 'a\nb {"level":"error"}' }
  expect(rewritten(named, { trustProxy: true })['x-request-id']).toMatch(/^[0-9A-Z]{12}$/)
})

it('knows its own request when Next passes an action on, whose address it keeps', () => {
  const first = new IncomingMessage(new Socket())
  Object.assign(first.headers, { host: 'thidua.local', 'x-forwarded-for': '6.6.6.6' })
  rewriteHeaders(first, { trustProxy: false })
  const second = new IncomingMessage(new Socket())
  Object.assign(second.headers, first.headers, { host: '127.0.0.1:3000', 'x-action-forwarded': '1' })
  rewriteHeaders(second, { trustProxy: false })
  expect(second.headers).toEqual({ ...first.headers, host: '127.0.0.1:3000', 'x-action-forwarded': '1' })
})
