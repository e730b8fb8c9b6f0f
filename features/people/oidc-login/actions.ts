'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { minutesLeft, refusalText } from '@/features/session/refusal'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import { seatRefusals } from '../refusals'
import { setOidcLogin } from './mutations'
import { oidcLoginForm } from './schema'

/** Enters by what the identity provider knows somebody. */
export async function setOidcLoginAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  const { password, ...values } = textsOf(form, ['accountId', 'oidcLogin', 'password'])
  if (!actor) return refused(notSignedIn, values)
  const input = oidcLoginForm.safeParse({ ...values, password })
  if (!input.success) return invalid(input.error, values)
  const outcome = await setOidcLogin(actor, input.data)
  if (!outcome.ok) return { ok: false, values, ...inWords(outcome) }
  revalidatePath('/', 'layout')
  return {
    ...done(input.data.oidcLogin ? 'Đã gắn định danh. Các phiên đang mở đã kết thúc.' : 'Đã bỏ định danh.'),
    values: { ...values, oidcLogin: input.data.oidcLogin ?? '' },
  }
}

type Refusal = Exclude<Awaited<ReturnType<typeof setOidcLogin>>, { ok: true }>

function inWords(refusal: Refusal): Pick<FormState, 'message' | 'errors'> {
  const at = (field: string, message: string) => ({ errors: [{ field, message }] })
  switch (refusal.reason) {
    case 'not_found':
    case 'not_allowed':
      return { message: seatRefusals[refusal.reason] }
    case 'login_taken':
      return at(
        'oidcLogin',
        'Định danh này đã gắn với một tài khoản khác: kiểm tra lại, hoặc bỏ ở tài khoản kia trước',
      )
    case 'wrong':
      return at('password', 'Mật khẩu chưa đúng')
    case 'locked':
      return at('password', refusalText({ reason: 'locked', minutes: minutesLeft(refusal.until) }))
    case 'busy':
      return { message: refusalText(refusal) }
  }
}
