import { describe, expect, it } from 'vitest'
import { answerVersion, lastSeen } from './answer'

const value = { version: 'a1-7', total: 3 }
const ask = (tag?: string) =>
  answerVersion(new Request('http://site.invalid/', { headers: tag ? { 'if-none-match': tag } : {} }), value)

describe('answerVersion', () => {
  it('answers in JSON under its version', async () => {
    const response = ask()
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBe('"a1-7"')
    expect(await response.json()).toEqual(value)
  })
  it.each(['"a1-7"', 'W/"a1-7"', '"a1-6", "a1-7"'])('answers %s with 304 and no body', async (tag) => {
    const response = ask(tag)
    expect(response.status).toBe(304)
    expect(response.headers.get('etag')).toBe('"a1-7"')
    expect(await response.text()).toBe('')
  })
  it.each(['"a1-6"', 'a1-7', '"b2-7"'])('answers %s with the whole value', (tag) => {
    expect(ask(tag).status).toBe(200)
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
