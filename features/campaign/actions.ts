'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import * as mutations from './mutations'
import { createRefusals, deleteRefusals, editRefusals } from './refusals'
import { campaignIdForm, newCampaignForm, textForm } from './schema'

const newFields = Object.keys(newCampaignForm.shape) as (keyof typeof newCampaignForm.shape)[]
const textFields = Object.keys(textForm.shape) as (keyof typeof textForm.shape)[]

/** Makes a campaign and leads to its page. */
export async function createCampaign(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, newFields)
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = newCampaignForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.createCampaign(actor, input.data)
  if (!outcome.ok) return refused(createRefusals[outcome.reason], values)
  revalidatePath('/campaigns')
  redirect(`/campaigns/${outcome.year}`)
}

/** Writes the texts, windows and conference of a campaign. */
export async function editCampaign(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, textFields)
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = textForm.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await mutations.editCampaign(actor, input.data)
  if (!outcome.ok) return refused(editRefusals[outcome.reason], values)
  revalidatePath(`/campaigns/${outcome.year}`, 'layout')
  return { ...done('Đã lưu nội dung đợt thi đua.'), values }
}

/** Takes back the making of a campaign. */
export async function deleteCampaign(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = campaignIdForm.safeParse(textsOf(form, ['campaignId']))
  if (!input.success) return refused(deleteRefusals.not_found)
  const outcome = await mutations.deleteCampaign(actor, input.data.campaignId)
  if (!outcome.ok) return refused(deleteRefusals[outcome.reason])
  revalidatePath('/campaigns')
  redirect('/campaigns')
}
