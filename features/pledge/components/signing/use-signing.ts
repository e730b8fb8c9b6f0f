'use client'

import { useState } from 'react'
import { renewSession } from '@/features/account/components/renew'
import { refusalText } from '@/features/account/refusal'
import type { SignRequest } from '../../schema'
import { type Refused, send } from './outbox'
import { keepStrokes } from './strokes-store'

export type SigningState =
  | { kind: 'ready' }
  | { kind: 'sending' }
  /** The answer did not come: the page asks until it knows. */
  | { kind: 'in_doubt' }
  | { kind: 'refused'; refused: Refused }
  | { kind: 'signed'; receipt: string }

/** One signature under way. "Đã ký" is only ever the server's word; then the page becomes the receipt. */
export function useSigning(pledgeId: string, username: string) {
  const [state, setState] = useState<SigningState>({ kind: 'ready' })
  const underWay = state.kind === 'sending' || state.kind === 'in_doubt' || state.kind === 'signed'

  async function sign(request: SignRequest) {
    if (underWay) return
    setState({ kind: 'sending' })
    const inDoubt = () => setState({ kind: 'in_doubt' })
    let sent = await send(pledgeId, request, inDoubt)
    if (sent.kind === 'expired') {
      const renewed = await renewSession(username, request.confirmation.password)
      if (!renewed.ok) {
        const refused = { code: renewed.reason, message: refusalText(renewed) }
        return setState({ kind: 'refused', refused })
      }
      sent = await send(pledgeId, request, inDoubt)
    }
    if (sent.kind === 'signed') {
      keepStrokes(pledgeId, [])
      setState(sent)
      return window.location.assign(sent.receipt)
    }
    const expired = {
      code: 'expired',
      message: 'Phiên đăng nhập đã hết. Đồng chí bấm ký lại; nét ký vẫn được giữ.',
    }
    setState({ kind: 'refused', refused: sent.kind === 'expired' ? expired : sent.refused })
  }

  return { state, underWay, sign, dismiss: () => setState({ kind: 'ready' }) }
}
