'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { fieldMessages } from '@/lib/form'
import { currentActor } from './actor'
import { isListedPassword } from './listed-passwords'
import { changePassword, signOut, signOutEverywhere } from './mutations'
import { signInPath } from './next-path'
import { lockedText, refusalText } from './refusal'
import { changePasswordFields, changePasswordForm } from './schema'
import { sessionCookie, sessionCookieOptions } from './session'

export type ChangePasswordState = { done: boolean; errors: { field: string; message: string }[] }

export async function changePasswordAction(
  _: ChangePasswordState,
  form: FormData,
): Promise<ChangePasswordState> {
  const actor = await currentActor()
  if (!actor) redirect(signInPath('/account'))
  const parsed = changePasswordForm(actor.username, isListedPassword).safeParse(changePasswordFields(form))
  if (!parsed.success) return { done: false, errors: fieldMessages(parsed.error) }
  const outcome = await changePassword(actor, parsed.data)
  if (outcome.ok) return { done: true, errors: [] }
  const message =
    outcome.reason === 'locked'
      ? lockedText(outcome.until)
      : outcome.reason === 'busy'
        ? refusalText({ reason: 'busy' })
        : 'Mật khẩu hiện tại chưa đúng'
  return { done: false, errors: [{ field: 'current', message }] }
}

export async function signOutAction(): Promise<never> {
  const actor = await currentActor()
  if (actor) await signOut(actor)
  return leave()
}

export async function signOutEverywhereAction(): Promise<never> {
  const actor = await currentActor()
  if (actor) await signOutEverywhere(actor)
  return leave()
}

async function leave(): Promise<never> {
  const jar = await cookies()
  jar.set(sessionCookie(), '', { ...sessionCookieOptions(), maxAge: 0 })
  redirect('/sign-in')
}
