import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)
const gzipType = 'application/gzip'
const worthCompressing = 2048

/** JSON under its version, in pieces; put together and compressed at most once, however many ask for it. */
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

/**
 * What is asked for, under its version as entity tag; 304 without a body for who has that version already. Next takes
 * away a content-encoding, so gzip is a media type here, for who accepts it.
 */
export async function answerVersion(request: Request, whole: Versioned): Promise<Response> {
  const headers = { etag: `"${whole.version}"`, 'cache-control': 'private, no-cache', vary: 'accept' }
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === headers.etag))
    return new Response(null, { status: 304, headers })
  if (whole.json().byteLength < worthCompressing || !request.headers.get('accept')?.includes(gzipType))
    return new Response(whole.json(), {
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    })
  return new Response(await whole.compressed(), { headers: { ...headers, 'content-type': gzipType } })
}

/** A refusal as `{ "error": <reason> }`, with a sentence for who reads it where there is one. */
export const refuse = (status: number, error: string, message?: string): Response =>
  Response.json({ error, message }, { status, headers: { 'cache-control': 'no-store' } })

/** To who has as many streams open as one may have. */
export const tooManyStreams = (): Response =>
  refuse(
    429,
    'too_many_streams',
    'Tài khoản hoặc màn hình này đang mở quá nhiều bảng ký cùng lúc. Đề nghị đóng bớt các trang bảng ký rồi mở lại.',
  )

/** The version that a stream's viewer has: a browser that comes back says it in a header, a new page in `after`. */
export const lastSeen = (request: Request): string | null =>
  request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
