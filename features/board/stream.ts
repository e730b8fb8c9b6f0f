import { log } from '@/lib/logger'
import { metrics } from '@/lib/metrics'

const heartbeatEvery = 15_000
const checkEvery = 30_000
/** What a viewer may leave unread, in bytes, before it is let go. */
const buffer = 64 * 1024
const encoder = new TextEncoder()

export type Audience = 'board' | 'hall'

export type Viewer = {
  audience: Audience
  /** Whose streams are counted together, and how many they may be. */
  owner: string
  limit: number
  pass: Pass
}

/** What lets a viewer in; it is looked at again while the stream is open. */
export type Pass = `${'session' | 'screen'}:${string}`

type Open = Viewer & { controller: ReadableStreamDefaultController<Uint8Array> }

/** One server-sent event as bytes; `data` is JSON, so that no line break in a name can begin another event. */
export const encodeEvent = (event: string, data: unknown, id?: string): Uint8Array =>
  encoder.encode(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)

/** Whether events fit a stream that begins with them, with room for what follows. */
export const fitsStream = (events: Uint8Array[]): boolean =>
  events.reduce((sum, { byteLength }) => sum + byteLength, 0) < buffer / 2

/** The open streams of a process: every event is encoded once and handed to all who may see it. */
export class Streams {
  #open = new Set<Open>()
  #owned = new Map<string, number>()
  #checkedAt = Date.now()
  #beating: NodeJS.Timeout

  /** `currentOf` says which of some passes still let their viewers in. */
  constructor(
    private readonly isCurrent: () => boolean,
    private readonly currentOf: (passes: Pass[]) => Promise<ReadonlySet<Pass>>,
  ) {
    this.#beating = setInterval(() => this.#beat(), heartbeatEvery)
    this.#beating.unref()
  }

  /** A stream that begins with `first`; null when the viewer's owner has as many as allowed. */
  open(viewer: Viewer, first: Uint8Array[]): Response | null {
    const owned = this.#owned.get(viewer.owner) ?? 0
    if (owned >= viewer.limit) return null
    let opened: Open
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          opened = { ...viewer, controller }
          this.#open.add(opened)
          metrics().streams.inc({ audience: viewer.audience })
          this.#owned.set(viewer.owner, owned + 1)
          controller.enqueue(encoder.encode(`retry: ${retryAfter()}\n\n`))
          for (const event of [...first, heartbeat()]) controller.enqueue(event)
        },
        cancel: () => this.#forget(opened),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: buffer }),
    )
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    })
  }

  send(audience: Audience, event: Uint8Array): void {
    for (const viewer of this.#open) if (viewer.audience === audience) this.#sendTo(viewer, event)
  }

  /** Ends every stream; the viewers come back by themselves. */
  endAll(): void {
    for (const viewer of this.#open) this.#end(viewer)
  }

  close(): void {
    clearInterval(this.#beating)
    this.endAll()
  }

  // A viewer that does not read is cut off with what it left unread, and comes back for it by its last event.
  #sendTo(viewer: Open, event: Uint8Array): void {
    if ((viewer.controller.desiredSize ?? 0) > 0) {
      viewer.controller.enqueue(event)
      return
    }
    this.#forget(viewer)
    viewer.controller.error(new DOMException('The viewer does not read', 'AbortError'))
  }

  #end(viewer: Open): void {
    this.#forget(viewer)
    viewer.controller.close()
  }

  #forget(viewer: Open): void {
    if (!this.#open.delete(viewer)) return
    metrics().streams.dec({ audience: viewer.audience })
    const left = (this.#owned.get(viewer.owner) ?? 1) - 1
    if (left > 0) this.#owned.set(viewer.owner, left)
    else this.#owned.delete(viewer.owner)
  }

  // Silence tells the viewers that what they see may be old.
  #beat(): void {
    if (this.isCurrent()) {
      const event = heartbeat()
      for (const viewer of this.#open) this.#sendTo(viewer, event)
    }
    if (Date.now() - this.#checkedAt < checkEvery) return
    this.#checkedAt = Date.now()
    this.checkPasses().catch((error) => log.error('board.passes_failed', error))
  }

  /** Ends the streams whose session or screen has ended. */
  async checkPasses(): Promise<void> {
    const asked = new Set([...this.#open].map(({ pass }) => pass))
    if (asked.size === 0) return
    const current = await this.currentOf([...asked])
    for (const viewer of this.#open)
      if (asked.has(viewer.pass) && !current.has(viewer.pass)) this.#end(viewer)
  }
}

const heartbeat = () => encodeEvent('heartbeat', { at: new Date().toISOString() })

// Spread out, so that thousands of viewers do not come back at the same moment.
const retryAfter = () => 1000 + Math.round(Math.random() * 2000)
