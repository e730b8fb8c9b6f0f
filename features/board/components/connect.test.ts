import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connect } from './connect'

class FakeSource extends EventTarget {
  static CLOSED = 2
  static opened: FakeSource[] = []
  readyState = 1
  onerror: (() => void) | null = null
  constructor(readonly url: string) {
    super()
    FakeSource.opened.push(this)
  }
  say(event: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }))
  }
  fail(readyState: number) {
    this.readyState = readyState
    this.onerror?.()
  }
  close() {
    this.readyState = FakeSource.CLOSED
  }
}

const heard = {
  url: '/api/board',
  version: () => 'a1-7',
  onWhole: vi.fn(),
  onChange: vi.fn(),
  onFresh: vi.fn(),
  onLost: vi.fn(),
  onGone: vi.fn(),
}
const ask = vi.fn<typeof fetch>()
const serverTime = 'Wed, 21 Dec 2022 01:41:07 GMT'
const answer = (status: number, body: string | null = null) =>
  new Response(body, { status, headers: { date: serverTime } })
let stop = () => {}

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetAllMocks()
  FakeSource.opened = []
  ask.mockImplementation(async () => answer(304))
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('EventSource', FakeSource)
  vi.stubGlobal('fetch', ask)
  stop = connect(heard)
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const source = () => FakeSource.opened.at(-1)!

describe('connect', () => {
  it('opens a stream that goes on after the version it has', () => {
    expect(source().url).toBe('/api/board/stream?after=a1-7')
  })
  it('hands on what the stream says, without asking', async () => {
    source().say('delta', { at: '2022-12-21T01:41:07.000Z', version: 'a1-8', units: [] })
    expect(heard.onChange).toHaveBeenCalledWith({ version: 'a1-8', units: [] })
    expect(heard.onFresh).toHaveBeenCalledWith(new Date('2022-12-21T01:41:07.000Z'))
    await vi.advanceTimersByTimeAsync(19_000)
    expect(ask).not.toHaveBeenCalled()
  })
  it('asks at once and then every five seconds while the stream is broken', async () => {
    source().fail(0)
    await vi.advanceTimersByTimeAsync(10_100)
    expect(ask).toHaveBeenCalledTimes(3)
    expect(ask.mock.lastCall?.[1]?.headers).toMatchObject({ 'if-none-match': '"a1-7"' })
    expect(heard.onFresh).toHaveBeenCalledWith(new Date(serverTime))
  })
  it('stops asking when the stream is heard again', async () => {
    source().fail(0)
    await vi.advanceTimersByTimeAsync(0)
    source().say('heartbeat', { at: '2022-12-21T01:41:07.000Z' })
    await vi.advanceTimersByTimeAsync(15_000)
    expect(ask).toHaveBeenCalledTimes(1)
  })
  it('takes silence for a broken stream, and opens another after half a minute', async () => {
    await vi.advanceTimersByTimeAsync(20_000)
    expect(ask).toHaveBeenCalledTimes(1)
    expect(source().readyState).toBe(FakeSource.CLOSED)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(FakeSource.opened).toHaveLength(2)
  })
  it('opens another stream when the server refused the first', async () => {
    source().fail(FakeSource.CLOSED)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(FakeSource.opened).toHaveLength(2)
  })
  it('asks for the whole when it is told that its own is too old, and only then opens another stream', async () => {
    ask.mockImplementation(async () => answer(200, '{"version":"a1-9"}'))
    source().say('stale', {})
    expect(source().readyState).toBe(FakeSource.CLOSED)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(heard.onWhole).toHaveBeenCalledWith({ version: 'a1-9' })
    expect(FakeSource.opened).toHaveLength(2)
  })
  it('reads a whole that comes compressed', async () => {
    const packed = gzipSync('{"version":"a1-9"}')
    ask.mockResolvedValue(
      new Response(packed, { headers: { date: serverTime, 'content-type': 'application/gzip' } }),
    )
    source().fail(0)
    await vi.waitFor(() => expect(heard.onWhole).toHaveBeenCalledWith({ version: 'a1-9' }))
  })
  it('begins with the whole when it has nothing yet', async () => {
    const stopOther = connect({ ...heard, url: '/api/other', version: () => '' })
    expect(FakeSource.opened).toHaveLength(1)
    expect(ask.mock.lastCall?.[0]).toBe('/api/other')
    await vi.advanceTimersByTimeAsync(0)
    expect(FakeSource.opened).toHaveLength(2)
    stopOther()
  })
  it('hands on a new whole', async () => {
    ask.mockImplementation(async () => answer(200, '{"version":"a1-9"}'))
    source().fail(0)
    await vi.advanceTimersByTimeAsync(0)
    expect(heard.onWhole).toHaveBeenCalledWith({ version: 'a1-9' })
  })
  it.each([401, 404])('says that the address is gone at %i', async (status) => {
    ask.mockImplementation(async () => answer(status))
    source().fail(FakeSource.CLOSED)
    await vi.advanceTimersByTimeAsync(0)
    expect(heard.onGone).toHaveBeenCalledOnce()
  })
  it('is lost when nobody answers, when the server fails and when the answer is late', async () => {
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    source().fail(0)
    await vi.advanceTimersByTimeAsync(0)
    expect(heard.onLost).toHaveBeenCalledTimes(1)
    ask.mockImplementationOnce(async () => answer(500))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(heard.onLost).toHaveBeenCalledTimes(2)
    ask.mockImplementationOnce(
      (_, init) =>
        new Promise((_, reject) =>
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
        ),
    )
    await vi.advanceTimersByTimeAsync(9_000)
    expect(heard.onLost).toHaveBeenCalledTimes(3)
    expect(heard.onFresh).not.toHaveBeenCalled()
  })
  it('says nothing more once it is stopped', async () => {
    stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(ask).not.toHaveBeenCalled()
    expect(source().readyState).toBe(FakeSource.CLOSED)
  })
})
