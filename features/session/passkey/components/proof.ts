import type { RegistrationResponseJSON } from '@simplewebauthn/browser'
import { refusalText } from '../../refusal'
import { askIdentityAction, beginEnrolmentAction, finishEnrolmentAction, type Refused } from '../actions'
import type { IdentityProof } from '../schema'
import { assert } from './assert'

const saying = (message: string): Refused => ({ ok: false, errors: [{ field: 'passkey-proof', message }] })

/** Proves by one of the person's passkeys who they are. */
export async function proveByPasskey(): Promise<{ ok: true; proof: IdentityProof } | Refused> {
  const asked = await askIdentityAction()
  if (!asked.ok) return asked
  const assertion = await assert(asked)
  if (!assertion) return saying(refusalText({ reason: 'cancelled' }))
  return { ok: true, proof: { kind: 'passkey', challengeId: asked.challengeId, assertion } }
}

/** Has the browser make a passkey, and keeps it under `name`. */
export async function enrol(proof: IdentityProof, name: string): Promise<{ ok: true } | Refused> {
  const begun = await beginEnrolmentAction(proof)
  if (!begun.ok) return begun
  const { startRegistration } = await import('@simplewebauthn/browser')
  const made = await startRegistration({ optionsJSON: begun.options }).catch((error: Error) => error.name)
  if (typeof made === 'string') {
    return saying(
      made === 'InvalidStateError'
        ? 'Thiết bị này đã có khóa truy cập của đồng chí.'
        : 'Chưa tạo được khóa: hộp xác nhận đã đóng hoặc thiết bị chưa đặt khóa màn hình. Đồng chí thử lại.',
    )
  }
  const attestation: RegistrationResponseJSON = made
  return finishEnrolmentAction({ challengeId: begun.challengeId, attestation, name })
}
