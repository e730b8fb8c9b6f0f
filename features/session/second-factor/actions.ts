'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { renderSVG } from 'uqr'
import { done, type FormState } from '@/lib/form'
import { currentActor } from '../actor'
import { actOnForm } from '../form-action'
import { signInPath } from '../next-path'
import { type FactorRefusal, malformed, type Refused, sayFactorRefusal } from '../passkey/refusal'
import { identityProof } from '../passkey/schema'
import { factorCode, factorReset } from '../schema'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor, resetSecondFactor } from './mutations'

/** The key of a new authenticator: to be scanned as an SVG, or to be typed in groups of four. */
export type BegunFactor = { ok: true; qr: string; key: string }

export async function beginSecondFactorAction(input: unknown): Promise<BegunFactor | Refused> {
  const actor = (await currentActor()) ?? redirect(signInPath('/account'))
  const proof = identityProof.safeParse(input)
  if (!proof.success) return malformed
  const begun = await beginSecondFactor(actor, proof.data)
  if (!begun.ok) return saying(begun)
  const qr = renderSVG(begun.address, { ecc: 'M', border: 2 })
  return { ok: true, qr, key: begun.key.match(/.{1,4}/g)!.join(' ') }
}

export async function confirmSecondFactorAction(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, factorCode, confirmSecondFactor, sayFactorRefusal, () => {
    revalidatePath('/account')
    return done('Đã bật mã xác thực.')
  })
}

export async function removeSecondFactorAction(input: unknown): Promise<{ ok: true } | Refused> {
  const actor = (await currentActor()) ?? redirect(signInPath('/account'))
  const proof = identityProof.safeParse(input)
  if (!proof.success) return malformed
  const outcome = await removeSecondFactor(actor, proof.data)
  if (!outcome.ok) return saying(outcome)
  revalidatePath('/account')
  return { ok: true }
}

export async function resetSecondFactorAction(_: FormState, form: FormData): Promise<FormState> {
  const sayAtPassword = (refusal: FactorRefusal) => ({
    field: 'password',
    message: sayFactorRefusal(refusal).message,
  })
  return actOnForm(form, factorReset, resetSecondFactor, sayAtPassword, () => {
    revalidatePath('/', 'layout')
    return done('Đã đặt lại. Người này đăng nhập bằng mật khẩu và bật lại mã xác thực ở trang Tài khoản.')
  })
}

const saying = (refusal: FactorRefusal): Refused => ({ ok: false, errors: [sayFactorRefusal(refusal)] })
