const pollEvery = 5_000
const answerWithin = 4_000
const tooLate = 'too late'
/** The server says something every 15 seconds. */
const silence = 20_000
const streamAgainAfter = 30_000

type Hearing<Whole, Change> = {
  /** Where the whole is; its stream is at `<url>/stream`. */
  url: string
  version: () => string
  onWhole: (whole: Whole) => void
  onChange: (change: Change) => void
  /** What is shown is as it was on the server at this time. */
  onFresh: (at: Date) => void
  onLost: () => void
  /** The address answers this viewer no longer. */
  onGone: () => void
}

/** Keeps a viewer told: by the stream, and while that is silent by asking every 5 seconds. Returns the way to stop. */
export function connect<Whole, Change>(hearing: Hearing<Whole, Change>): () => void {
  const { url, version, onWhole, onChange, onFresh, onLost, onGone } = hearing
  let source: EventSource | undefined
  let asking: AbortController | undefined
  let polling: ReturnType<typeof setInterval> | undefined
  let watching: ReturnType<typeof setTimeout> | undefined
  let returning: ReturnType<typeof setTimeout> | undefined

  const ask = async () => {
    if (asking) return
    const asked = new AbortController()
    asking = asked
    const late = setTimeout(() => asked.abort(tooLate), answerWithin)
    try {
      const response = await fetch(url, {
        headers: { 'if-none-match': `"${version()}"` },
        cache: 'no-store',
        signal: asked.signal,
      })
      if (response.status === 401 || response.status === 404) return onGone()
      if (response.status === 200) onWhole(await response.json())
      if (response.status === 200 || response.status === 304)
        onFresh(new Date(response.headers.get('date') ?? Date.now()))
      else onLost()
    } catch {
      if (!asked.signal.aborted || asked.signal.reason === tooLate) onLost()
    } finally {
      clearTimeout(late)
      asking = undefined
    }
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
    source?.close()
    clearTimeout(watching)
    clearTimeout(returning)
    returning = setTimeout(stream, streamAgainAfter)
    poll()
  }

  const stream = () => {
    source = new EventSource(`${url}/stream?after=${version()}`)
    source.addEventListener('snapshot', ({ data }) => {
      heard(undefined)
      onWhole(JSON.parse(data))
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
  stream()
  return () => {
    window.removeEventListener('offline', offline)
    source?.close()
    asking?.abort()
    clearInterval(polling)
    clearTimeout(watching)
    clearTimeout(returning)
  }
}
