'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { type Refused, sayRefusal } from '@/features/session/passkey/refusal'
import { fieldMessages } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import { revocationForm } from '../schema'
import { revokeSignature } from './mutations'

/** Takes a signature back. */
export async function revokeSignatureAction(input: unknown): Promise<{ ok: true } | Refused> {
  const actor = await currentActor()
  if (!actor) return refused('passkey-proof', notSignedIn)
  const parsed = revocationForm.safeParse(input)
  if (!parsed.success) return { ok: false, errors: fieldMessages(parsed.error) }
  const outcome = await revokeSignature(actor, parsed.data)
  if (!outcome.ok) {
    return outcome.reason === 'not_newest'
      ? refused(
          'reason',
          'Chữ ký này không còn là chữ ký mới nhất của đơn vị. Đồng chí tải lại trang để xem.',
        )
      : { ok: false, errors: [sayRefusal(outcome)] }
  }
  revalidatePath(`/receipt/${parsed.data.code}`)
  return { ok: true }
}

const refused = (field: string, message: string): Refused => ({ ok: false, errors: [{ field, message }] })
