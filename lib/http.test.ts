import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { clientAddress, readJsonPost, refuseForeign } from './http'

const own = { host: 'thidua.example.vn', 'x-forwarded-proto': 'https', 'content-type': 'application/json' }
const schema = z.strictObject({ version: z.int(), note: z.string().max(5).optional() })

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('http://127.0.0.1:3000/api/x', {
    method: 'POST',
    headers: { ...own, ...headers },
    body,
    duplex: 'half',
  } as RequestInit)

async function refusal(request: Request, maxBytes?: number) {
  const posted = await readJsonPost(request, schema, maxBytes)
  if (posted.ok) throw new Error('was taken')
  expect(posted.response.headers.get('cache-control')).toBe('no-store')
  return { status: posted.response.status, ...(await posted.response.json()).error }
}

describe('refuseForeign', () => {
  it.each([
    ['the site itself', { origin: 'https://thidua.example.vn' }],
    ['a program, which sends no Origin', {}],
    ['the site itself, by Sec-Fetch-Site', { 'sec-fetch-site': 'same-origin' }],
  ])('lets pass %s', (_, headers: Record<string, string>) => {
    expect(refuseForeign(post('{}', headers))).toBeUndefined()
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another scheme', { origin: 'http://thidua.example.vn' }],
    ['another port', { origin: 'https://thidua.example.vn:8443' }],
    ['another site that hides its Origin', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site' }],
  ])('refuses %s with 403', (_, headers: Record<string, string>) => {
    expect(refuseForeign(post('{}', headers))?.status).toBe(403)
  })

  it('compares with the address the proxy in front is known by', () => {
    const headers = {
      host: '10.0.0.5:3000',
      'x-forwarded-host': 'thidua.example.vn',
      origin: 'https://thidua.example.vn',
    }
    expect(refuseForeign(post('{}', headers))).toBeUndefined()
  })
})

describe('readJsonPost', () => {
  it('gives back what the schema takes', async () => {
    const posted = await readJsonPost(
      post('{"version":3}', { 'content-type': 'application/json; charset=utf-8' }),
      schema,
    )
    expect(posted).toEqual({ ok: true, data: { version: 3 } })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'refuses %j with 415',
    async (type) => {
      expect(await refusal(post('{"version":3}', { 'content-type': type }))).toMatchObject({ status: 415 })
    },
  )

  it('asks for the origin first', async () => {
    expect(await refusal(post('x', { origin: 'null', 'content-type': 'text/plain' }))).toMatchObject({
      status: 403,
    })
  })

  it.each([
    ['nothing', null],
    ['broken JSON', '{"version":'],
    ['the same key twice', '{"version":1,"version":2}'],
    ['broken UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ])('refuses %s with 400', async (_, body) => {
    expect(await refusal(post(body))).toMatchObject({ status: 400, code: 'bad_json' })
  })

  it.each([
    ['an extra field', '{"version":1,"role":"admin"}', ''],
    ['an operator object', '{"version":{"$ne":1}}', 'version'],
    ['a whole number too large to be exact', '{"version":9007199254740993}', 'version'],
    ['an array', '[1]', ''],
    ['a text too long', '{"version":1,"note":"quá dài"}', 'note'],
  ])('refuses %s with 400 and names the field in Vietnamese', async (_, body, field) => {
    const { status, fields } = await refusal(post(body))
    expect(status).toBe(400)
    expect(fields[field]).toMatch(/[ạảấầđếệìíợờớỗụừý]/i)
  })

  it('stops an endless body at its limit', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024
        controller.enqueue(new Uint8Array(1024).fill(0x20))
      },
    })
    expect(await refusal(post(endless), 10_000)).toMatchObject({ status: 413, code: 'too_large' })
    expect(sent).toBeLessThan(20_000)
  })

  it('takes a body of exactly the limit', async () => {
    const body = '{"version":3}'
    expect(await readJsonPost(post(body), schema, body.length)).toMatchObject({ ok: true })
    expect(await refusal(post(body), body.length - 1)).toMatchObject({ status: 413 })
  })
})

it('takes the client address from the nearest proxy', () => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': '6.6.6.6, 10.1.2.3' }))).toBe('10.1.2.3')
  expect(clientAddress(new Headers())).toBe('unknown')
})
