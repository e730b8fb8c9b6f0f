'use client'

import { useState } from 'react'
import { renewSession } from '@/features/session/components/renew'
import { refusalText } from '@/features/session/refusal'
import type { Stroke } from '../../schema'
import type { Answered, Draft } from './ask-passkey'
import { type Refused, type Sent, send } from './outbox'

export type SigningProgress =
  | { kind: 'ready' }
  | { kind: 'sending' }
  /** The answer did not come: the page asks until it knows. */
  | { kind: 'in_doubt' }
  | { kind: 'refused'; refused: Refused }
  | { kind: 'signed'; receipt: string }

/** By what the signer confirms: the passkey asks for itself, the password was typed. */
export type Means = { kind: 'passkey' } | { kind: 'password'; password: string }

const expired: Refused = {
  code: 'expired',
  message: 'Phiên đăng nhập đã hết. Đồng chí bấm ký lại; nét ký vẫn được giữ.',
}

/** One signature under way. "Đã ký" is only ever the server's word; then the page becomes the receipt. */
export function useSigning(pledgeId: string, username: string) {
  const [state, setState] = useState<SigningProgress>({ kind: 'ready' })
  const underWay = state.kind === 'sending' || state.kind === 'in_doubt' || state.kind === 'signed'

  async function confirmAndSend(draft: Draft, means: Means): Promise<Sent> {
    const confirmed = await confirm(pledgeId, draft, means)
    if (confirmed.kind !== 'confirmed') return confirmed
    const request = { ...draft, confirmation: confirmed.confirmation }
    return send(pledgeId, request, () => setState({ kind: 'in_doubt' }))
  }

  async function sign(draft: Draft, means: Means) {
    if (underWay) return
    setState({ kind: 'sending' })
    let sent = await confirmAndSend(draft, means)
    if (sent.kind === 'expired') {
      const renewed = await renew(username, means)
      if (!renewed.ok) {
        const refused = { code: renewed.reason, message: refusalText(renewed) }
        return setState({ kind: 'refused', refused })
      }
      sent = await confirmAndSend(draft, means)
    }
    if (sent.kind === 'signed') {
      storeStrokes(pledgeId, [])
      setState(sent)
      return window.location.assign(sent.receipt)
    }
    setState({ kind: 'refused', refused: sent.kind === 'expired' ? expired : sent.refused })
  }

  return { state, underWay, sign, dismiss: () => setState({ kind: 'ready' }) }
}

async function confirm(pledgeId: string, draft: Draft, means: Means): Promise<Answered> {
  if (means.kind === 'password') return { kind: 'confirmed', confirmation: means }
  const { askPasskey } = await import('./ask-passkey')
  return askPasskey(pledgeId, draft)
}

async function renew(username: string, means: Means) {
  if (means.kind === 'password') return renewSession(username, means.password)
  const { signInByPasskey } = await import('@/features/session/passkey/components/assert')
  return signInByPasskey(username)
}

const keyOf = (pledgeId: string) => `giao-uoc:strokes:${pledgeId}`

/** Strokes outlive a reload and an expired session; they stay in this tab and go when the pledge is signed. */
export function storeStrokes(pledgeId: string, strokes: Stroke[]) {
  if (strokes.length === 0) sessionStorage.removeItem(keyOf(pledgeId))
  else sessionStorage.setItem(keyOf(pledgeId), JSON.stringify(strokes))
}

export function storedStrokes(pledgeId: string): Stroke[] {
  return JSON.parse(sessionStorage.getItem(keyOf(pledgeId)) ?? '[]')
}
