const milliseconds = 10_000
const maxBytes = 4 * 1024 * 1024

export type DerRequest = { url: string; body?: Uint8Array; type?: string }

/**
 * What a certificate service answers, by GET or, with a `body` of media type `type`, by POST. Throws Error when it is
 * down, slow, refuses or sends more than any such answer is long.
 */
export async function fetchDer({ url, body, type }: DerRequest): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(url, {
    ...(body && type
      ? { method: 'POST', headers: { 'content-type': type }, body: new Uint8Array(body) }
      : {}),
    redirect: 'error',
    signal: AbortSignal.timeout(milliseconds),
  })
  if (!answer.ok || !answer.body) throw new Error(`${url} answered HTTP ${answer.status}`)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer.body) {
    length += chunk.length
    if (length > maxBytes) throw new Error(`${url} answered more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
