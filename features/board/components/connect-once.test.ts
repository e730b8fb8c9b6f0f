import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connect, type Listener } from './connect'
import { connectOnce } from './connect-once'

vi.mock('./connect')

type Whole = { version: string; units: [] }
type Connection = { hearing: Listener<Whole, Whole>; stop: ReturnType<typeof vi.fn> }

let connections: Connection[] = []
const open = () => connections.filter(({ stop }) => stop.mock.calls.length === 0)

/** A browser: locks that are given one at a time, in the order in which they are asked for. */
function fakeLocks() {
  const waiting: (() => Promise<void>)[] = []
  let held = false
  const next = async () => {
    const lead = held ? undefined : waiting.shift()
    if (!lead) return
    held = true
    await lead()
    held = false
    next()
  }
  return {
    request: (_: string, { signal }: { signal: AbortSignal }, lead: () => Promise<void>) => {
      waiting.push(lead)
      signal.addEventListener(
        'abort',
        () => waiting.includes(lead) && waiting.splice(waiting.indexOf(lead), 1),
      )
      next()
      return new Promise(() => {})
    },
  }
}

/** A page that has read version 1. */
function openPage() {
  const page = { has: { version: 'a-1', units: [] } as Whole, heard: [] as string[], stop: () => {} }
  const hear = (kind: string) => () => void page.heard.push(kind)
  page.stop = connectOnce<Whole, Whole>({
    url: '/api/board',
    whole: () => page.has,
    onWhole: (whole) => {
      page.has = whole
    },
    onChange: (change) => {
      page.has = change
    },
    onFresh: hear('fresh'),
    onLost: hear('lost'),
    onGone: hear('gone'),
  })
  return page
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  connections = []
  vi.mocked(connect).mockImplementation((hearing) => {
    const stop = vi.fn()
    connections.push({ hearing: hearing as unknown as Listener<Whole, Whole>, stop })
    return stop
  })
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('connects one page, which tells the others all that it hears', async () => {
  const pages = [openPage(), openPage()]
  expect(open()).toHaveLength(1)
  open()[0]!.hearing.onChange({ version: 'a-2', units: [] })
  await vi.waitFor(() => expect(pages.map(({ has }) => has.version)).toEqual(['a-2', 'a-2']))
  open()[0]!.hearing.onLost()
  await vi.waitFor(() => expect(pages.map(({ heard }) => heard)).toEqual([['lost'], ['lost']]))
  for (const page of pages) page.stop()
})

it('gives a page that comes later what the connected one has', async () => {
  const first = openPage()
  first.has = { version: 'a-7', units: [] }
  const later = openPage()
  await vi.waitFor(() => expect(later.has.version).toBe('a-7'))
  first.stop()
  later.stop()
})

it('connects the next page when the connected one is closed', async () => {
  const [first, second] = [openPage(), openPage()]
  first.stop()
  await vi.waitFor(() => expect(open()).toHaveLength(1))
  expect(open()[0]!.hearing.version()).toBe(second.has.version)
  second.stop()
  expect(open()).toHaveLength(0)
})

it('connects a page by itself while the connected one is silent, until that speaks again', async () => {
  const pages = [openPage(), openPage()]
  const [leading] = open()
  await new Promise((resolve) => setImmediate(resolve))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(open()).toHaveLength(2)
  leading!.hearing.onFresh(new Date())
  await vi.waitFor(() => expect(open()).toHaveLength(1))
  for (const page of pages) page.stop()
})

it('connects every page where a browser has no locks', () => {
  vi.stubGlobal('navigator', {})
  const pages = [openPage(), openPage()]
  expect(open()).toHaveLength(2)
  for (const page of pages) page.stop()
})
