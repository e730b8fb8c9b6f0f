import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Board } from './board'
import { hallOf } from './hall'
import type { Audience } from './stream'
import { Stretches } from './wire'

const compress = promisify(gzip)
const gzipType = 'application/gzip'
const worthCompressing = 2048

/** JSON under its version, in pieces: joined and compressed at most once, however many ask for it. */
export class Versioned {
  #json: Uint8Array<ArrayBuffer> | undefined
  #compressed: Promise<Uint8Array<ArrayBuffer>> | undefined

  constructor(
    readonly version: string,
    private readonly pieces: Uint8Array[],
  ) {}

  json(): Uint8Array<ArrayBuffer> {
    this.#json ??= Buffer.concat(this.pieces)
    return this.#json
  }

  compressed(): Promise<Uint8Array<ArrayBuffer>> {
    this.#compressed ??= compress(this.json())
    return this.#compressed
  }
}

/** The newest board as JSON for those who ask for the whole of it, written when the first one asks. */
export class BoardJson {
  #names = new Stretches('names')
  #states = { board: new Stretches('states'), hall: new Stretches('states') }
  #newest: Partial<Record<Audience, Versioned>> = {}

  of(audience: Audience, board: Board): Versioned {
    const newest = this.#newest[audience]
    if (newest?.version === board.version) return newest
    const { units, ...rest } = audience === 'hall' ? hallOf(board) : board
    const json = new Versioned(board.version, [
      Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"names":[`),
      ...separated(this.#names.write(units)),
      Buffer.from('],"states":['),
      ...separated(this.#states[audience].write(units)),
      Buffer.from(']}'),
    ])
    this.#newest[audience] = json
    return json
  }
}

const comma = Buffer.from(',')

const separated = (pieces: Uint8Array[]): Uint8Array[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [comma, piece]))

/**
 * The JSON with its version as entity tag, or 304 without a body to a viewer that has this version. Next takes away a
 * content-encoding, so gzip is a media type here, for viewers that accept it.
 */
export async function answerVersion(request: Request, whole: Versioned): Promise<Response> {
  const headers = { etag: `"${whole.version}"`, 'cache-control': 'private, no-cache', vary: 'accept' }
  const tags = request.headers.get('if-none-match')?.split(',') ?? []
  if (tags.some((tag) => tag.trim().replace(/^W\//, '') === headers.etag))
    return new Response(null, { status: 304, headers })
  if (whole.json().byteLength < worthCompressing || !request.headers.get('accept')?.includes(gzipType))
    return new Response(whole.json(), {
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    })
  return new Response(await whole.compressed(), { headers: { ...headers, 'content-type': gzipType } })
}

/** A refusal as `{ "error": <reason> }`, with a sentence for people where there is one. */
export const refusal = (status: number, error: string, message?: string): Response =>
  Response.json({ error, message }, { status, headers: { 'cache-control': 'no-store' } })

/** When the viewer has too many streams. */
export const tooManyStreams = (): Response =>
  refusal(
    429,
    'too_many_streams',
    'Tài khoản hoặc màn hình này đang mở quá nhiều bảng ký cùng lúc. Đề nghị đóng bớt các trang bảng ký rồi mở lại.',
  )

/** The version that a stream's viewer has: a browser that comes back says it in a header, a new page in `after`. */
export const lastSeen = (request: Request): string | null =>
  request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
