import { type Asked, assert, passkeysWork } from '@/features/session/passkey/components/assert'
import { refusalText } from '@/features/session/refusal'
import { cleanText } from '@/lib/text'
import type { SignRequest } from '../../schema'
import type { Refused } from './outbox'

export type Draft = Omit<SignRequest, 'confirmation'>

export type Answered =
  | { kind: 'confirmed'; confirmation: SignRequest['confirmation'] }
  | { kind: 'expired' }
  | { kind: 'refused'; refused: Refused }

/** Has the signer's passkey sign for this document, this drawing and this authority. */
export async function askPasskey(pledgeId: string, draft: Draft): Promise<Answered> {
  if (!passkeysWork()) return refusal('no_passkeys_here')
  const { documentHash, authority, drawing } = draft
  const response = await fetch(`/api/pledges/${pledgeId}/challenge`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentHash, authority, strokesHash: await strokesHash(drawing) }),
  }).catch(() => null)
  if (!response) return refusal('unreachable')
  if (response.status === 401) return { kind: 'expired' }
  if (response.status >= 500) return refusal('fault')
  const body = await response.json()
  if (!response.ok) return { kind: 'refused', refused: body.error }
  const asked: Asked = body
  const assertion = await assert(asked)
  if (!assertion) return refusal('cancelled')
  return {
    kind: 'confirmed',
    confirmation: { kind: 'passkey', challengeId: asked.challengeId, assertion },
  }
}

/**
 * SHA-256, in hex, of the drawing's canonical bytes (RFC 8785), as the server makes it of what it is sent: members in
 * the order of their names, a typed name cleaned.
 */
export async function strokesHash(drawing: SignRequest['drawing']): Promise<string> {
  const canonical = JSON.stringify(
    drawing.kind === 'typed'
      ? { kind: drawing.kind, name: cleanText(drawing.name) }
      : {
          kind: drawing.kind,
          strokes: drawing.strokes.map(({ points }) => ({
            points: points.map(({ pressure, time, x, y }) => ({ pressure, time, x, y })),
          })),
        },
  )
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const refusal = (reason: 'no_passkeys_here' | 'unreachable' | 'fault' | 'cancelled'): Answered => ({
  kind: 'refused',
  refused: { code: reason, message: `${refusalText({ reason })} Nét ký vẫn được giữ.` },
})
