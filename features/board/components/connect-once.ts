import { connect, type Hearing } from './connect'

/** A page that begins to listen hears from the connected one within this time, or connects by itself. */
const firstWord = 2_000
/** The connected page says something every 15 seconds at least. */
const silence = 20_000

type Told<Whole, Change> =
  | { kind: 'hello' }
  | { kind: 'whole'; whole: Whole }
  | { kind: 'change'; change: Change }
  | { kind: 'fresh'; at: Date }
  | { kind: 'lost' }
  | { kind: 'gone' }

type Sharing<Whole, Sent, Change> = Omit<Hearing<Whole, Change>, 'version'> & {
  unpack: (sent: Sent) => Whole
  /** What this page has. */
  whole: () => Whole
}

/**
 * Keeps all pages of a browser told over one connection: the page that holds the lock is connected and tells the others.
 * When it is closed the next one takes over; while it is silent a page connects by itself, as it does in a browser that
 * has no locks or gives them to https alone. Returns the way to stop.
 */
export function connectOnce<Whole extends { version: string }, Sent, Change>(
  sharing: Sharing<Whole, Sent, Change>,
): () => void {
  if (!navigator.locks || !window.BroadcastChannel) return connectTelling(sharing, () => {})

  const name = `giao-uoc ${sharing.url}`
  const channel = new BroadcastChannel(name)
  const ending = new AbortController()
  const tell = (told: Told<Whole, Change>) => channel.postMessage(told)
  let leading = false
  let disconnect: (() => void) | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const wait = (patience: number) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      disconnect ??= connectTelling(sharing, () => {})
    }, patience)
  }
  const lead = () => {
    leading = true
    clearTimeout(waiting)
    disconnect?.()
    disconnect = connectTelling(sharing, tell)
    return new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()))
  }

  channel.onmessage = ({ data }: MessageEvent<Told<Whole, Change>>) => {
    if (data.kind === 'hello') {
      if (leading && sharing.whole().version) tell({ kind: 'whole', whole: sharing.whole() })
      return
    }
    if (leading) return
    disconnect?.()
    disconnect = undefined
    wait(silence)
    hear(sharing, data)
  }
  wait(firstWord)
  tell({ kind: 'hello' })
  navigator.locks.request(name, { signal: ending.signal }, lead).catch(() => {})

  return () => {
    ending.abort()
    clearTimeout(waiting)
    disconnect?.()
    channel.close()
  }
}

/** A connection of this page's own, whose news it also tells to others. */
function connectTelling<Whole extends { version: string }, Sent, Change>(
  sharing: Sharing<Whole, Sent, Change>,
  tell: (told: Told<Whole, Change>) => void,
): () => void {
  const pass = (told: Told<Whole, Change>) => {
    hear(sharing, told)
    tell(told)
  }
  return connect<Sent, Change>({
    url: sharing.url,
    version: () => sharing.whole().version,
    onWhole: (sent) => pass({ kind: 'whole', whole: sharing.unpack(sent) }),
    onChange: (change) => pass({ kind: 'change', change }),
    onFresh: (at) => pass({ kind: 'fresh', at }),
    onLost: () => pass({ kind: 'lost' }),
    onGone: () => pass({ kind: 'gone' }),
  })
}

function hear<Whole, Sent, Change>(sharing: Sharing<Whole, Sent, Change>, told: Told<Whole, Change>): void {
  if (told.kind === 'whole') sharing.onWhole(told.whole)
  else if (told.kind === 'change') sharing.onChange(told.change)
  else if (told.kind === 'fresh') sharing.onFresh(told.at)
  else if (told.kind === 'lost') sharing.onLost()
  else if (told.kind === 'gone') sharing.onGone()
}
