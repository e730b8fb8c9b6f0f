import type { Difference } from '../../difference'
import type { SignRequest } from '../../schema'

export type Refused = {
  code: string
  message: string
  /** The receipt of the signature that was there before. */
  receipt?: string
  differences?: Difference[]
}

export type Sent =
  | { kind: 'signed'; receipt: string }
  | { kind: 'expired' }
  | { kind: 'refused'; refused: Refused }

const patience = 10_000
const pause = 2_000
const triesWhenBusy = 10

/**
 * Posts the request until the server has said what became of it. When the connection drops, or the answer takes
 * longer than 10 s, it calls `onDoubt` and asks by the key: signed means signed, unknown means that the very same
 * request is sent again, which can never sign twice. Ends only with the server's word.
 */
export async function send(pledgeId: string, request: SignRequest, onDoubt: () => void): Promise<Sent> {
  const address = `/api/pledges/${pledgeId}/sign`
  for (;;) {
    const answered = await post(address, request).catch(() => null)
    if (answered) return answered
    onDoubt()
    const known = await ask(`${address}?key=${request.idempotencyKey}`)
    if (known) return known
  }
}

/** Null for an answer that says nothing about the signature. Waits by itself while many sign at once. */
async function post(address: string, request: SignRequest, tried = 1): Promise<Sent | null> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(patience),
  })
  if (response.status === 401) return { kind: 'expired' }
  if (response.status >= 500) return null
  if (response.status === 429 && tried < triesWhenBusy) {
    await wait(tried * (200 + Math.random() * 400))
    return post(address, request, tried + 1)
  }
  const body = await response.json()
  return response.ok ? { kind: 'signed', receipt: body.receipt } : { kind: 'refused', refused: body.error }
}

/** Asks until there is an answer; null when the server knows of no signature under this key. */
async function ask(address: string): Promise<Sent | null> {
  for (;;) {
    await wait(pause)
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) }).catch(() => null)
    if (response?.status === 401) return { kind: 'expired' }
    if (!response?.ok) continue
    const { receipt } = await response.json()
    return receipt ? { kind: 'signed', receipt } : null
  }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
