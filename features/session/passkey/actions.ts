'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { fieldMessages, textOf } from '@/lib/form'
import { originOf } from '@/lib/http'
import { noPasskeysHere } from '@/lib/vi'
import { currentActor } from '../actor'
import { signInPath } from '../next-path'
import { issueChallenge, requestOptions } from './challenge'
import { beginEnrolment, finishEnrolment, removePasskey, renamePasskey } from './mutations'
import { makeRecoveryCode } from './recovery'
import { malformed, type Refused, sayRefusal } from './refusal'
import { enrolment, identityProof, recoveryRequest, removal, renaming } from './schema'
import { siteOf } from './site'

type Done = { ok: true } | Refused

const nowhere: Refused = { ok: false, errors: [{ field: 'passkey-proof', message: noPasskeysHere }] }

/** What one of the actor's passkeys is asked, to prove once more who they are. */
export async function askIdentityAction() {
  const actor = await signedIn()
  const site = await presentSite()
  if (!site) return nowhere
  const challenge = await issueChallenge({ purpose: 'confirm', site, actor })
  return { ok: true as const, challengeId: challenge.id, options: await requestOptions(challenge) }
}

export async function beginEnrolmentAction(input: unknown) {
  const actor = await signedIn()
  const site = await presentSite()
  if (!site) return nowhere
  const proof = identityProof.safeParse(input)
  if (!proof.success) return malformed
  const begun = await beginEnrolment(actor, site, proof.data)
  return begun.ok ? begun : refused(begun)
}

export async function finishEnrolmentAction(input: unknown): Promise<Done> {
  const actor = await signedIn()
  const parsed = enrolment.safeParse(input)
  if (!parsed.success) return malformed
  return settle(await finishEnrolment(actor, parsed.data))
}

export async function renamePasskeyAction(input: unknown): Promise<Done> {
  const actor = await signedIn()
  const parsed = renaming.safeParse(input)
  if (!parsed.success) return { ok: false, errors: fieldMessages(parsed.error) }
  return settle(await renamePasskey(actor, parsed.data.passkeyId, parsed.data.name))
}

export async function removePasskeyAction(input: unknown): Promise<Done> {
  const actor = await signedIn()
  const parsed = removal.safeParse(input)
  if (!parsed.success) return malformed
  return settle(await removePasskey(actor, parsed.data.passkeyId, parsed.data.proof))
}

export type RecoveryState = { code: string | null; errors: Refused['errors'] }

export async function makeRecoveryCodeAction(_: RecoveryState, form: FormData): Promise<RecoveryState> {
  const actor = await signedIn()
  const parsed = recoveryRequest.safeParse({
    accountId: textOf(form, 'accountId'),
    password: textOf(form, 'password'),
  })
  if (!parsed.success) return { code: null, errors: fieldMessages(parsed.error) }
  const made = await makeRecoveryCode(actor, parsed.data.accountId, parsed.data.password)
  if (made.ok) return { code: made.code, errors: [] }
  const { message } = sayRefusal(made)
  return { code: null, errors: [{ field: 'password', message }] }
}

async function signedIn() {
  return (await currentActor()) ?? redirect(signInPath('/account'))
}

const presentSite = async () => siteOf(originOf(await headers()))

const refused = (refusal: Parameters<typeof sayRefusal>[0]): Refused => ({
  ok: false,
  errors: [sayRefusal(refusal)],
})

function settle(outcome: { ok: true } | Parameters<typeof sayRefusal>[0]): Done {
  if (!outcome.ok) return refused(outcome)
  revalidatePath('/account')
  return { ok: true }
}
