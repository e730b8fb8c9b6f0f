'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { currentActor } from '@/features/session/actor'
import { formatInstant } from '@/lib/dates'
import { type FormState, invalid, refused, textOf } from '@/lib/form'
import { clientAddress, originOf } from '@/lib/http'
import { notSignedIn } from '@/lib/vi'
import { activationRefusals, linkRefusals } from '../refusals'
import { activate, makeActivationLinks } from './mutations'
import { readActivation } from './queries'
import { activationForm, linkRequest } from './schema'

export type MadeLinks =
  | { kind: 'idle' }
  | { kind: 'refused'; message: string }
  | {
      kind: 'made'
      links: { accountId: string; address: string }[]
      /** Until when they are good, as people read it. */
      until: string
      passed: number
    }

/** Makes links for the accounts that the form names; their addresses are in this answer and nowhere else. */
export async function makeLinks(_: MadeLinks, form: FormData): Promise<MadeLinks> {
  const actor = await currentActor()
  if (!actor) return { kind: 'refused', message: notSignedIn }
  const input = linkRequest.safeParse({
    accountIds: form instanceof FormData ? form.getAll('accountId') : [],
  })
  if (!input.success) return { kind: 'refused', message: input.error.issues[0]!.message }
  const outcome = await makeActivationLinks(actor, input.data.accountIds)
  if (!outcome.ok) return { kind: 'refused', message: linkRefusals[outcome.reason] }
  const origin = originOf(await headers())
  revalidatePath('/', 'layout')
  return {
    kind: 'made',
    links: outcome.links.map(({ accountId, token }) => ({
      accountId,
      address: `${origin}/activate#${token}`,
    })),
    until: formatInstant(outcome.expiresAt),
    passed: outcome.passed,
  }
}

/** What the link of this token opens, for whoever holds it. */
export const openActivation = async (token: unknown) =>
  typeof token === 'string' ? readActivation(token) : { state: 'unknown' as const }

/** Sets the first password of the account that the link belongs to. */
export async function activateAccount(_: FormState, form: FormData): Promise<FormState> {
  const token = textOf(form, 'token')
  const link = await readActivation(token)
  if (link.state !== 'good') return refused(activationRefusals[link.state])
  const input = activationForm(link.owner.username).safeParse({
    password: textOf(form, 'password'),
    repeated: textOf(form, 'repeated'),
  })
  if (!input.success) return invalid(input.error)
  const outcome = await activate(token, input.data.password, clientAddress(await headers()))
  if (!outcome.ok) return refused(activationRefusals[outcome.reason])
  return { ok: true }
}
