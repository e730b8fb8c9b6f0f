'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { moveRefusals } from '@/features/campaign/refusals'
import { moveForm } from '@/features/campaign/schema'
import { currentActor } from '@/features/session/actor'
import { actOnForm } from '@/features/session/form-action'
import { siteOf } from '@/features/session/passkey/site'
import { done, type FormState } from '@/lib/form'
import { originOf } from '@/lib/http'
import { notSignedIn } from '@/lib/vi'
import { askToWitness } from './confirmation'
import { makeMinutes } from './minutes/mutations'
import { moveCampaign, witnessList } from './mutations'
import { minutesMade, minutesRefusalInWords, witnessRefusalInWords } from './refusals'
import { listReference, minutesForm, witnessRequest } from './schema'

const refuse = (refusal: Parameters<typeof witnessRefusalInWords>[0]) => ({
  ok: false as const,
  error: witnessRefusalInWords(refusal),
})
const signedOut = { ok: false as const, error: { field: 'confirm', message: notSignedIn } }

/** Moves a campaign one step on or back. */
export async function moveCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, moveForm, moveCampaign, moveRefusals, () => {
    revalidatePath('/', 'layout')
    return done('Đã chuyển trạng thái của đợt thi đua.')
  })
}

/** What one of the witness's passkeys is asked, to confirm this list. */
export async function askToWitnessAction(input: unknown) {
  const actor = await currentActor()
  if (!actor) return signedOut
  const listId = listReference.safeParse(input)
  if (!listId.success) return refuse({ ok: false, reason: 'not_found' })
  const site = siteOf(originOf(await headers()))
  if (!site) return refuse({ reason: 'no_passkeys_here' })
  const asked = await askToWitness(actor, site, listId.data)
  return asked.ok ? asked : refuse(asked)
}

/** A witness confirms the frozen list. */
export async function witnessListAction(input: unknown) {
  const actor = await currentActor()
  if (!actor) return signedOut
  const request = witnessRequest.safeParse(input)
  if (!request.success) return refuse({ ok: false, reason: 'not_found' })
  const outcome = await witnessList(actor, request.data)
  if (!outcome.ok) return refuse(outcome)
  revalidatePath('/witness')
  return { ok: true as const }
}

/** The office makes the minutes of a ceremony. */
export async function makeMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, minutesForm, makeMinutes, minutesRefusalInWords, (_, { problem }) => {
    revalidatePath('/campaigns/[year]/ceremony', 'page')
    return done(minutesMade(new Date(), problem))
  })
}
