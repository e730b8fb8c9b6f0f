import { transaction } from '@/db/client'
import { signInSession } from '@/db/schema/account'
import { beginEnrolment, finishEnrolment } from '@/features/session/passkey/mutations'
import { attestationResponse } from '@/features/session/passkey/schema'
import { siteOf } from '@/features/session/passkey/site'
import { system } from '@/lib/actor'
import type { Authenticator } from '@/tests/authenticator'
import { personOf } from './ready'

/** Gives a person of the demonstration a passkey on this device, as their account page does. */
export async function enrol(username: string, device: Authenticator): Promise<void> {
  const somebody = await personOf(username)
  const [session] = await transaction(system('test'), (tx) =>
    tx.insert(signInSession).values({ accountId: somebody.accountId, sessionVersion: 1 }).returning(),
  )
  const actor = { ...somebody, sessionId: session!.id }
  const proof = { kind: 'password', password: process.env.DEMO_PASSWORD ?? '' } as const
  const begun = await beginEnrolment(actor, siteOf(process.env.BASE_URL ?? '')!, proof)
  if (!begun.ok) throw new Error(begun.reason)
  const attestation = attestationResponse.parse(device.create(begun.options))
  const done = await finishEnrolment(actor, {
    challengeId: begun.challengeId,
    attestation,
    name: 'Thiết bị thử',
  })
  if (!done.ok) throw new Error(done.reason)
}
