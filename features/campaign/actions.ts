'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { actOn, actOnForm } from '@/features/session/form-action'
import { done, type FormState, textsOf } from '@/lib/form'
import * as mutations from './mutations'
import { createRefusals, deleteRefusals, editRefusals } from './refusals'
import { campaignIdForm, newCampaignForm, textForm } from './schema'

/** Makes a campaign and leads to its page. */
export async function createCampaign(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, newCampaignForm, mutations.createCampaign, createRefusals, (_input, { year }) => {
    revalidatePath('/campaigns')
    redirect(`/campaigns/${year}`)
  })
}

/** Writes the texts, windows and conference of a campaign. */
export async function editCampaign(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, textForm, mutations.editCampaign, editRefusals, (_input, { year }, values) => {
    revalidatePath(`/campaigns/${year}`, 'layout')
    return { ...done('Đã lưu nội dung đợt thi đua.'), values }
  })
}

/** Takes back the making of a campaign. */
export async function deleteCampaign(_: FormState, form: FormData): Promise<FormState> {
  const id = textsOf(form, ['campaignId'])
  return actOn(id, campaignIdForm, mutations.deleteCampaign, deleteRefusals, () => {
    revalidatePath('/campaigns')
    redirect('/campaigns')
  })
}
