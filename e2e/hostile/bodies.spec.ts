import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { pledgeOf } from '@/tests/pledge-changes'
import { expect, refusalOf, test } from './as'
import { writesOf } from './counts'

// A head whom no other test signs in as.
const head = 'ban-qlda'
const office = 'van-phong'

/** Every route that takes a body, who may send it, and the type of body it takes. */
async function routes() {
  const pledge = `/api/pledges/${await pledgeOf(head)}`
  return [
    { path: `${pledge}/sign`, who: head, takes: 'application/json' },
    { path: `${pledge}/challenge`, who: head, takes: 'application/json' },
    { path: '/api/audit/check', who: office, takes: 'application/json' },
    { path: '/api/exchange', who: office, takes: 'application/json' },
    { path: '/api/files', who: office, takes: 'multipart/form-data' },
    { path: '/verify/file', who: null, takes: 'multipart/form-data' },
    { path: '/api/auth/callback/password', who: null, takes: 'application/x-www-form-urlencoded' },
    { path: '/api/auth/callback/passkey', who: null, takes: 'application/x-www-form-urlencoded' },
    { path: '/api/auth/callback/recovery', who: null, takes: 'application/x-www-form-urlencoded' },
    { path: '/log/cosignatures', who: null, takes: 'text/plain' },
  ]
}

test('a page of another site posts to no route and to no page', async ({ as }) => {
  const pages = ['/', '/pledge', '/board', '/sign-in', '/account', '/campaigns/2023/text', '/no-such-page']
  const bodiless = { path: '/api/passkey/challenge', who: null, takes: 'nothing' }
  const asked = [
    ...(await routes()),
    bodiless,
    ...pages.map((path) => ({ path, who: head, takes: 'action' })),
  ]
  const foreign = 'https://ke-xau.example'
  const forgeries: Record<string, string>[] = [
    { origin: foreign },
    { origin: 'null' },
    { origin: 'http://localhost.ke-xau.example' },
    { origin: foreign, 'x-forwarded-host': 'ke-xau.example', 'x-forwarded-proto': 'https' },
    { origin: foreign, 'x-forwarded-for': '127.0.0.1', 'x-giao-uoc-pass': 'x', 'x-action-forwarded': '1' },
  ]
  for (const { path, who, takes } of asked) {
    for (const headers of forgeries) {
      const action = takes === 'action' && { 'next-action': '00'.repeat(21), 'content-type': 'text/plain' }
      const answer = await (await as(who)).post(path, {
        headers: { ...headers, ...action },
        data: '[]',
      })
      expect([path, headers, await refusalOf(answer)]).toEqual([path, headers, [403, 'foreign_origin']])
    }
  }
})

test('a body of another type than a route takes is 415', async ({ as }) => {
  const types = ['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'application/xml', '']
  for (const { path, who, takes } of await routes()) {
    for (const type of types.filter((one) => one !== takes)) {
      const headers = { 'content-type': type }
      const answer = await (await as(who)).post(path, { headers, data: Buffer.from('{"a":1}') })
      expect([path, type, await refusalOf(answer)]).toEqual([path, type, [415, 'unsupported_media_type']])
    }
  }
})

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

test('JSON that is none, that reads two ways or that is not what was asked for is 400, and writes nothing', async ({
  as,
}) => {
  const before = await writesOf(head)
  const json = (await routes()).filter(({ takes }) => takes === 'application/json')
  const bodies: [body: string | Buffer, code: string][] = [
    ['', 'bad_json'],
    ['{"a":', 'bad_json'],
    ['{"a":1,"a":2}', 'bad_json'],
    ['{"a":1,"\\u0061":2}', 'bad_json'],
    ['{"a":NaN}', 'bad_json'],
    ['{"a":Infinity}', 'bad_json'],
    [deep(33), 'bad_json'],
    [deep(2_000), 'bad_json'],
    [Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'bad_json'],
    ['null', 'invalid'],
    ['[]', 'invalid'],
    ['"text"', 'invalid'],
    ['9007199254740993', 'invalid'],
    ['{}', 'invalid'],
    ['{"unitId":"x","role":"office","status":"signed"}', 'invalid'],
    ['{"$ne":1}', 'invalid'],
    ['{"__proto__":{"role":"office"}}', 'invalid'],
  ]
  for (const { path, who } of json) {
    for (const [body, code] of bodies) {
      const headers = { 'content-type': 'application/json' }
      const answer = await (await as(who)).post(path, { headers, data: Buffer.from(body) })
      const told = body.toString().slice(0, 60)
      expect([path, told, await refusalOf(answer)]).toEqual([path, told, [400, code]])
    }
  }
  expect(await writesOf(head)).toBe(before)
})

test('what is added to a sound body, or put where a text belongs, is 400', async ({ as }) => {
  const sound = {
    challenge: { documentHash: 'ab'.repeat(32), strokesHash: 'ab'.repeat(32), authority: 'own_office' },
    check: { checkpoint: null },
    exchange: {
      act: 'check',
      campaignId: '00000000-0000-4000-8000-000000000000',
      fileName: 'a.xlsx',
      sheets: [{ name: 'A', kind: 'units', firstRow: 1, columns: [null], rows: [['x']] }],
    },
  }
  const routesOf = [
    [head, `/api/pledges/${await pledgeOf(head)}/challenge`, sound.challenge],
    [office, '/api/audit/check', sound.check],
    [office, '/api/exchange', sound.exchange],
  ] as const
  for (const [who, path, body] of routesOf) {
    const request = await as(who)
    const [first] = Object.keys(body)
    const spoilt = [{ $ne: 1 }, [], 2 ** 53 + 1, true, { toString: 'x' }].map((value) => ({
      [first!]: value,
    }))
    for (const changed of [{ unitId: 'x' }, { role: 'office' }, { status: 'signed' }, ...spoilt]) {
      const answer = await request.post(path, { data: { ...body, ...changed } })
      expect([path, changed, await refusalOf(answer)]).toEqual([path, changed, [400, 'invalid']])
    }
  }
})

test('a body over what its route takes is 413, a fifth large one from one address 429', async ({
  as,
  baseURL,
}) => {
  const most: Record<string, number> = { '/api/exchange': 20 * 1024 * 1024, '/api/audit/check': 64 * 1024 }
  const small = (await routes()).filter(({ takes }) => takes === 'application/json' || takes === 'text/plain')
  for (const { path, who, takes } of small) {
    const data = Buffer.alloc((most[path] ?? 128 * 1024) + 1, 0x20)
    const headers = { 'content-type': takes }
    const answer = await (await as(who)).post(path, { headers, data })
    expect([path, await refusalOf(answer)]).toEqual([path, [413, 'too_large']])
  }

  const head = 'POST /verify/file HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2000000\r\n\r\n'
  const held = await Promise.all(Array.from({ length: 5 }, () => opened(baseURL, head)))
  const [answer] = await Promise.any(held.map((socket) => once(socket, 'data')))
  expect(String(answer)).toMatch(/^HTTP\/1.1 429/)
  for (const socket of held) socket.destroy()
  const file = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2_000_000, '%PDF-') }
  const check = async () => (await (await as(null)).post('/verify/file', { multipart: { file } })).status()
  await expect.poll(check).toBe(200)
})

/** A connection on which these bytes were sent, and nothing after them. */
const opened = (baseURL: string | undefined, bytes: string) =>
  new Promise<Socket>((resolve) => {
    const socket = connect(Number(new URL(baseURL ?? '').port), '127.0.0.1', () => {
      socket.write(bytes, () => resolve(socket))
    })
  })
