import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { answerVersion, lastSeen, Versioned } from './response'

const whole = new Versioned('a1-7', [Buffer.from('{"total"'), Buffer.from(':3}')])
const ask = (tag?: string) =>
  answerVersion(new Request('http://site.invalid/', { headers: tag ? { 'if-none-match': tag } : {} }), whole)

describe('answerVersion', () => {
  it('answers in JSON under its version', async () => {
    const response = await ask()
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBe('"a1-7"')
    expect(await response.json()).toEqual({ total: 3 })
  })
  it.each(['"a1-7"', 'W/"a1-7"', '"a1-6", "a1-7"'])('answers %s with 304 and no body', async (tag) => {
    const response = await ask(tag)
    expect(response.status).toBe(304)
    expect(response.headers.get('etag')).toBe('"a1-7"')
    expect(await response.text()).toBe('')
  })
  it.each(['"a1-6"', 'a1-7', '"b2-7"'])('answers %s with the whole value', async (tag) => {
    expect((await ask(tag)).status).toBe(200)
  })
  it('compresses what is long for who takes it', async () => {
    const long = new Versioned('a1-8', [Buffer.from(JSON.stringify('x'.repeat(5000)))])
    const request = (headers: HeadersInit) => new Request('http://site.invalid/', { headers })
    const packed = await answerVersion(request({ accept: 'application/gzip, application/json' }), long)
    expect(packed.headers.get('content-type')).toBe('application/gzip')
    expect(gunzipSync(await packed.arrayBuffer())).toEqual(long.json())
    expect(Buffer.from(await (await answerVersion(request({}), long)).arrayBuffer())).toEqual(long.json())
  })
})

describe('lastSeen', () => {
  const url = 'http://site.invalid/api/board/stream'
  it('is what the page was rendered with', () => {
    expect(lastSeen(new Request(`${url}?after=a1-7`))).toBe('a1-7')
  })
  it('is the last event when the browser comes back to the same address', () => {
    expect(lastSeen(new Request(`${url}?after=a1-7`, { headers: { 'last-event-id': 'a1-9' } }))).toBe('a1-9')
  })
  it('is nothing for who has seen nothing', () => {
    expect(lastSeen(new Request(url))).toBeNull()
  })
})
