import { setTimeout } from 'node:timers/promises'

/** Viewers of the board on every process, who come back by themselves as a browser does; when each heard a change. */
export function openStreams(ports: readonly number[], cookies: readonly string[]) {
  const ended = new AbortController()
  const viewers = cookies.map((cookie, at) => {
    const changes: number[] = []
    const viewing = view(ports[at % ports.length]!, cookie, changes, ended.signal)
    return { changes, viewing }
  })
  return {
    /** When the last of them first heard of a change after `moment`; null while somebody has heard of none. */
    allHeardAfter(moment: number): number | null {
      const first = viewers.map(({ changes }) => changes.find((at) => at >= moment))
      return first.includes(undefined) ? null : Math.max(...(first as number[]))
    },
    stop: async () => {
      ended.abort()
      await Promise.all(viewers.map(({ viewing }) => viewing))
    },
  }
}

async function view(port: number, cookie: string, changes: number[], signal: AbortSignal): Promise<void> {
  let last = ''
  while (!signal.aborted) {
    try {
      const headers = { cookie, ...(last && { 'last-event-id': last }) }
      const response = await fetch(`http://127.0.0.1:${port}/api/board/stream`, { headers, signal })
      if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`)
      let text = ''
      for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
        const events = (text + part).split('\n\n')
        text = events.pop()!
        for (const event of events) {
          if (/^event: delta$/m.test(event)) changes.push(Date.now())
          last = event.match(/^id: (.+)$/m)?.[1] ?? last
        }
      }
    } catch {}
    if (!signal.aborted) await setTimeout(2000)
  }
}
