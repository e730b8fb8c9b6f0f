import { type Sent, unpack } from '../wire'
import { connect, type Listener } from './connect'

/** A page that begins to listen hears from the connected one within this time, or connects by itself. */
const firstWord = 2_000
/** The connected page says something every 15 seconds at least. */
const silence = 20_000

type Units = { version: string; units: Record<string, unknown>[] }

/** What the connected page says to the others, and `hello` of a page that begins. */
type Message<Whole, Change> =
  | { kind: 'hello' }
  | { kind: 'whole'; whole: Whole }
  | { kind: 'change'; change: Change }
  | { kind: 'fresh'; at: Date }
  | { kind: 'lost' }
  | { kind: 'gone' }

type Page<Whole, Change> = Omit<Listener<Whole, Change>, 'version'> & {
  /** What this page has. */
  whole: () => Whole
}

/**
 * Keeps all pages of a browser up to date over one connection: the page that holds the lock is connected and passes on
 * what it hears. When it is closed the next one takes over; while it is silent a page connects by itself, as it does in
 * a browser that has no locks or gives them to https alone. Returns the way to stop.
 */
export function connectOnce<Whole extends Units, Change>(page: Page<Whole, Change>): () => void {
  if (!navigator.locks || !window.BroadcastChannel) return connectSharing(page, () => {})

  const name = `giao-uoc ${page.url}`
  const channel = new BroadcastChannel(name)
  const ending = new AbortController()
  const post = (message: Message<Whole, Change>) => channel.postMessage(message)
  let leading = false
  let disconnect: (() => void) | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const wait = (patience: number) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      disconnect ??= connectSharing(page, () => {})
    }, patience)
  }
  const lead = () => {
    leading = true
    clearTimeout(waiting)
    disconnect?.()
    disconnect = connectSharing(page, post)
    return new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()))
  }

  channel.onmessage = ({ data }: MessageEvent<Message<Whole, Change>>) => {
    if (data.kind === 'hello') {
      if (leading && page.whole().version) post({ kind: 'whole', whole: page.whole() })
      return
    }
    if (leading) return
    disconnect?.()
    disconnect = undefined
    wait(silence)
    hear(page, data)
  }
  wait(firstWord)
  post({ kind: 'hello' })
  navigator.locks.request(name, { signal: ending.signal }, lead).catch(() => {})

  return () => {
    ending.abort()
    clearTimeout(waiting)
    disconnect?.()
    channel.close()
  }
}

/** A connection of this page's own; `share` passes on what it hears. */
function connectSharing<Whole extends Units, Change>(
  page: Page<Whole, Change>,
  share: (message: Message<Whole, Change>) => void,
): () => void {
  const take = (message: Message<Whole, Change>) => {
    hear(page, message)
    share(message)
  }
  return connect<Sent<Whole>, Change>({
    url: page.url,
    version: () => page.whole().version,
    onWhole: (sent) => take({ kind: 'whole', whole: unpack<Whole>(sent) }),
    onChange: (change) => take({ kind: 'change', change }),
    onFresh: (at) => take({ kind: 'fresh', at }),
    onLost: () => take({ kind: 'lost' }),
    onGone: () => take({ kind: 'gone' }),
  })
}

function hear<Whole, Change>(page: Page<Whole, Change>, message: Message<Whole, Change>): void {
  if (message.kind === 'whole') page.onWhole(message.whole)
  else if (message.kind === 'change') page.onChange(message.change)
  else if (message.kind === 'fresh') page.onFresh(message.at)
  else if (message.kind === 'lost') page.onLost()
  else if (message.kind === 'gone') page.onGone()
}
