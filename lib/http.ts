import type { z } from 'zod'
import vietnamese from 'zod/v4/locales/vi.js'
import { JsonError, parseJson } from '@/lib/json'

const messages = vietnamese().localeError

export type Posted<T> = { ok: true; data: T } | { ok: false; response: Response }

/** JSON answer that nobody keeps: `{ error: { code, message } }`, with `details` beside them. */
export function errorResponse(
  status: number,
  code: string,
  message: string,
  details: Record<string, unknown> = {},
): Response {
  return json({ error: { code, message, ...details } }, status)
}

/** JSON answer with `cache-control: no-store`. */
export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

/** A file that nobody keeps and no browser guesses the kind of; `name` in ASCII, saved under it when `attached`. */
export function fileResponse(
  body: BodyInit,
  { name, type, attached = true }: { name: string; type: string; attached?: boolean },
): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `${attached ? 'attachment' : 'inline'}; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/**
 * 403 when a browser sends this request from another site, else undefined. Origin must be the request's own
 * address, which the server has put into X-Forwarded-Host and -Proto; programs, which send no Origin, pass.
 */
export function refuseForeign(request: Request): Response | undefined {
  const { headers } = request
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  const own = origin === null ? site === null || site === 'same-origin' : origin === ownOrigin(request)
  return own
    ? undefined
    : errorResponse(403, 'foreign_origin', 'Yêu cầu đến từ một trang khác nên không được nhận.')
}

/**
 * Reads what a page of this site posts as JSON: same origin (else 403), application/json (415), at most
 * `maxBytes` counted while reading (413), one reading of the text only (400), and what `schema` takes (400,
 * the errors by field in `error.fields`). Make the schema of `z.strictObject`, so that nothing extra passes.
 */
export async function readJsonPost<T>(
  request: Request,
  schema: z.ZodType<T>,
  maxBytes = 64 * 1024,
): Promise<Posted<T>> {
  const posted = await readPost(request, maxBytes, /^application\/json\s*(;|$)/i, {
    type: 'Chỉ nhận nội dung dạng application/json.',
  })
  if (!posted.ok) return posted
  const value = decode(posted.data)
  if (value === undefined) return refused(400, 'bad_json', 'Nội dung gửi lên không phải JSON hợp lệ.')

  const parsed = schema.safeParse(value, { error: messages })
  if (parsed.success) return { ok: true, data: parsed.data }
  const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  return refused(400, 'invalid', 'Nội dung gửi lên chưa đúng.', { fields })
}

/**
 * Reads what a program posts as plain text: not from another site's page (else 403), text/plain (415), at most
 * `maxBytes` counted while reading (413), UTF-8 (400).
 */
export async function readTextPost(request: Request, maxBytes: number): Promise<Posted<string>> {
  const posted = await readPost(request, maxBytes, /^text\/plain\s*(;|$)/i, {
    type: 'Chỉ nhận nội dung dạng text/plain.',
  })
  if (!posted.ok) return posted
  try {
    return { ok: true, data: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(posted.data) }
  } catch {
    return refused(400, 'bad_text', 'Nội dung gửi lên không phải văn bản UTF-8.')
  }
}

/** Reads a form with a file from a page of this site: same origin (else 403), multipart (415), at most `maxBytes` (413). */
export async function readFormPost(request: Request, maxBytes: number): Promise<Posted<FormData>> {
  const posted = await readPost(request, maxBytes, /^multipart\/form-data\s*;/i, {
    type: 'Chỉ nhận biểu mẫu có tệp đính kèm.',
    size: 'Tệp quá lớn: tối đa 20 MB.',
  })
  if (!posted.ok) return posted
  const type = request.headers.get('content-type')!
  const form = await new Response(new Uint8Array(posted.data), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  return form ? { ok: true, data: form } : refused(400, 'bad_form', 'Biểu mẫu gửi lên không đọc được.')
}

/** The address of this site as the visitor reached it; the server has set the two headers, whatever was sent. */
export function originOf(headers: Headers, protocol = 'http'): string {
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return `${headers.get('x-forwarded-proto') ?? protocol}://${host}`
}

/** Address of the client, as the server found it; behind a trusted proxy, as that proxy tells it. */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}

const ownOrigin = ({ headers, url }: Request) => originOf(headers, new URL(url).protocol.slice(0, -1))

function refused(...refusal: Parameters<typeof errorResponse>): { ok: false; response: Response } {
  return { ok: false, response: errorResponse(...refusal) }
}

/** The body of a request that is not foreign, of a type that `types` matches; `says` is what others are answered. */
async function readPost(
  request: Request,
  maxBytes: number,
  types: RegExp,
  says: { type: string; size?: string },
): Promise<Posted<Uint8Array>> {
  const foreign = refuseForeign(request)
  if (foreign) return { ok: false, response: foreign }
  if (!types.test(request.headers.get('content-type') ?? ''))
    return refused(415, 'unsupported_media_type', says.type)
  const data = await readAtMost(request, maxBytes)
  return data ? { ok: true, data } : refused(413, 'too_large', says.size ?? 'Nội dung gửi lên quá lớn.')
}

/** The body's bytes; undefined when they are more than `maxBytes`, of which no more are read then. */
async function readAtMost(request: Request, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.byteLength
    if (length > maxBytes) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks)
}

function decode(bytes: Uint8Array): unknown {
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof JsonError || error instanceof TypeError) return undefined
    throw error
  }
}
