const pollEvery = 5_000
const answerWithin = 4_000
/** A viewer that has nothing yet waits for a whole board of thousands of units. */
const firstAnswerWithin = 20_000
const tooLate = 'too late'
/** The server says something every 15 seconds. */
const silence = 20_000
const streamAgainAfter = 30_000
/** Thousands of viewers who must ask for the whole do not do so at the same moment. */
const spread = 1_000

export type Listener<Whole, Change> = {
  /** Where the whole is; its stream is at `<url>/stream`. */
  url: string
  /** What the viewer has; empty when it has nothing yet. */
  version: () => string
  onWhole: (whole: Whole) => void
  onChange: (change: Change) => void
  /** What the viewer has is as it was on the server at this time. */
  onFresh: (at: Date) => void
  onLost: () => void
  /** The address answers this viewer no longer. */
  onGone: () => void
}

/** Keeps a viewer up to date: by the stream, and while that is silent by asking every 5 seconds. Returns the way to stop. */
export function connect<Whole, Change>(listener: Listener<Whole, Change>): () => void {
  const { url, version, onWhole, onChange, onFresh, onLost, onGone } = listener
  let source: EventSource | undefined
  let asking: AbortController | undefined
  let polling: ReturnType<typeof setInterval> | undefined
  let watching: ReturnType<typeof setTimeout> | undefined
  let returning: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  /** Resolves to whether the viewer now has what the server has. */
  const ask = async (): Promise<boolean> => {
    if (asking) return false
    const asked = new AbortController()
    asking = asked
    const late = setTimeout(() => asked.abort(tooLate), version() ? answerWithin : firstAnswerWithin)
    try {
      const response = await fetch(url, {
        headers: { 'if-none-match': `"${version()}"`, accept: accepted },
        cache: 'no-store',
        signal: asked.signal,
      })
      if (response.status === 401 || response.status === 404) {
        onGone()
        return false
      }
      const answered = response.status === 200 || response.status === 304
      if (response.status === 200) onWhole(await readJson(response))
      if (answered) onFresh(new Date(response.headers.get('date') ?? Date.now()))
      else onLost()
      return answered
    } catch {
      if (!asked.signal.aborted || asked.signal.reason === tooLate) onLost()
      return false
    } finally {
      clearTimeout(late)
      if (asking === asked) asking = undefined
    }
  }

  // Only once the whole is here is a stream opened that goes on after it, or a change between the two would be missed.
  const beginAnew = async () => {
    asking?.abort()
    asking = undefined
    if (await ask()) stream()
    else giveUp()
  }

  const poll = () => {
    if (polling) return
    polling = setInterval(ask, pollEvery)
    ask()
  }

  const heard = (at: string | undefined) => {
    clearInterval(polling)
    polling = undefined
    asking?.abort()
    clearTimeout(watching)
    watching = setTimeout(giveUp, silence)
    if (at) onFresh(new Date(at))
  }

  const giveUp = () => {
    if (stopped) return
    source?.close()
    clearTimeout(watching)
    clearTimeout(returning)
    returning = setTimeout(stream, streamAgainAfter)
    poll()
  }

  const stream = () => {
    if (stopped) return
    source = new EventSource(`${url}/stream?after=${version()}`)
    source.addEventListener('stale', () => {
      source?.close()
      clearTimeout(watching)
      returning = setTimeout(beginAnew, Math.random() * spread)
    })
    source.addEventListener('delta', ({ data }) => {
      const { at, ...change } = JSON.parse(data)
      heard(at)
      onChange(change)
    })
    source.addEventListener('heartbeat', ({ data }) => heard(JSON.parse(data).at))
    source.onerror = () => (source?.readyState === EventSource.CLOSED ? giveUp() : poll())
    clearTimeout(watching)
    watching = setTimeout(giveUp, silence)
  }

  const offline = () => poll()
  window.addEventListener('offline', offline)
  if (version()) stream()
  else beginAnew()
  return () => {
    stopped = true
    window.removeEventListener('offline', offline)
    source?.close()
    asking?.abort()
    clearInterval(polling)
    clearTimeout(watching)
    clearTimeout(returning)
  }
}

const gzipType = 'application/gzip'
const accepted = `${'DecompressionStream' in globalThis ? `${gzipType}, ` : ''}application/json`

async function readJson<Value>(response: Response): Promise<Value> {
  const packed = response.body && response.headers.get('content-type') === gzipType
  return packed
    ? new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json()
    : response.json()
}
