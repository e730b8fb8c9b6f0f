import { writeAct } from '@/features/log/act'
import { actNow } from '@/features/log/leaf'
import { confirmIdentity } from '@/features/session/passkey/identity'
import type { Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { refuse } from '@/lib/outcome'
import { thaw } from '../document'
import { revocationAct } from '../leaves'
import { canRevoke } from '../policy'
import { findSignature } from '../queries'
import type { RevocationInput } from '../schema'

/**
 * Takes a unit's newest signature back, with the reason and with a leaf of the log. The signature stays genuine and
 * readable; the unit has to sign again.
 */
export async function revokeSignature(actor: Person, { code, reason, proof }: RevocationInput) {
  if (actor.role !== 'office') return refuse('not_allowed')
  const found = await findSignature(code)
  if (!found) return refuse('not_found')
  if (!canRevoke(actor, { ...found, code })) return refuse('not_newest')
  const confirmed = await confirmIdentity(actor, proof)
  if (!confirmed.ok) return confirmed

  const { facts, detail } = actNow(actor)
  const outcome = await writeAct(
    revocationAct,
    {
      ...facts,
      campaign: found.campaignId,
      unit: thaw(found.document).unit.code,
      documentHash: toHex(found.documentHash),
    },
    { ...detail, signatureId: found.signature.id, reason },
  )
  return outcome.written ? { ok: true as const } : refuse('not_newest')
}

export type RevocationRefusal = Exclude<Awaited<ReturnType<typeof revokeSignature>>, { ok: true }>
