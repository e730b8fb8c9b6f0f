const encoded = new WeakMap<object, string>()

/** `value` as JSON under its version as entity tag; 304 without a body for who has that version already. */
export function answerVersion(request: Request, value: { version: string }): Response {
  const headers = { etag: `"${value.version}"`, 'cache-control': 'private, no-cache' }
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === headers.etag))
    return new Response(null, { status: 304, headers })
  const body = encoded.get(value) ?? JSON.stringify(value)
  encoded.set(value, body)
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
}

/** A refusal as `{ "error": <reason> }`. */
export const refuse = (status: number, error: string): Response =>
  Response.json({ error }, { status, headers: { 'cache-control': 'no-store' } })

/** The version that a stream's viewer has: a browser that comes back says it in a header, a new page in `after`. */
export const lastSeen = (request: Request): string | null =>
  request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
