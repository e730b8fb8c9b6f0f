import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'

const heartbeatEvery = 15_000
const checkEvery = 30_000
const minimumBuffer = 256 * 1024
const encoder = new TextEncoder()

export type Audience = 'board' | 'hall'

export type Viewer = {
  audience: Audience
  /** Whose streams are counted together, and how many they may be. */
  owner: string
  limit: number
  /** What lets the viewer in, a session or a screen; asked again while the stream is open. */
  pass: string
  isPassValid: () => Promise<boolean>
}

type Open = Viewer & { controller: ReadableStreamDefaultController<Uint8Array> }

/** One server-sent event as bytes; `data` is JSON, so that no line break in a name can begin another event. */
export const encodeEvent = (event: string, data: unknown, id?: string): Uint8Array =>
  encoder.encode(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)

/** The open streams of a process: every event is encoded once and handed to all who may see it. */
export class Streams {
  #open = new Set<Open>()
  #checkedAt = Date.now()
  #beating: NodeJS.Timeout

  constructor(private readonly isCurrent: () => boolean) {
    this.#beating = setInterval(() => this.#beat(), heartbeatEvery)
    this.#beating.unref()
  }

  /** A stream that begins with `first`; null when the viewer's owner has as many as allowed. */
  open(viewer: Viewer, first: Uint8Array[]): Response | null {
    const owned = [...this.#open].filter(({ owner }) => owner === viewer.owner)
    if (owned.length >= viewer.limit) return null
    let opened: Open
    const size = first.reduce((sum, { byteLength }) => sum + byteLength, 0)
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          opened = { ...viewer, controller }
          this.#open.add(opened)
          metrics().streams.inc({ audience: viewer.audience })
          controller.enqueue(encoder.encode('retry: 2000\n\n'))
          for (const event of [...first, heartbeat()]) controller.enqueue(event)
        },
        cancel: () => this.#forget(opened),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: Math.max(minimumBuffer, 2 * size) }),
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

  // Who does not take what was sent is let go, and begins again with a fresh connection.
  #sendTo(viewer: Open, event: Uint8Array): void {
    if ((viewer.controller.desiredSize ?? 0) <= 0) this.#end(viewer)
    else viewer.controller.enqueue(event)
  }

  #end(viewer: Open): void {
    this.#forget(viewer)
    viewer.controller.close()
  }

  #forget(viewer: Open): void {
    if (this.#open.delete(viewer)) metrics().streams.dec({ audience: viewer.audience })
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
    const byPass = new Map<string, Open>()
    for (const viewer of this.#open) byPass.set(viewer.pass, viewer)
    for (const { pass, isPassValid } of byPass.values()) {
      if (await isPassValid()) continue
      for (const viewer of this.#open) if (viewer.pass === pass) this.#end(viewer)
    }
  }
}

const heartbeat = () => encodeEvent('heartbeat', { at: new Date().toISOString() })
