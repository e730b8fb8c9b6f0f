import type { Person } from '@/lib/actor'
import { confirmPassword } from '../credentials'
import type { PasswordRefusal } from '../lock'
import { checkPasskey, type PasskeyRefusal } from './authenticate'
import { mayEnrolByRecovery } from './queries'
import type { IdentityProof } from './schema'

type IdentityRefusal = PasswordRefusal | PasskeyRefusal | { ok: false; reason: 'recovery_over' }

/**
 * Whether somebody signed in proves again who they are, before what opens their account changes (ASVS 5.0, 7.5.3): by
 * password, by a passkey they have, or by having come in with a recovery code of the office.
 */
export async function confirmIdentity(
  actor: Person,
  proof: IdentityProof,
): Promise<{ ok: true } | IdentityRefusal> {
  switch (proof.kind) {
    case 'password': {
      const checked = await confirmPassword(actor.accountId, proof.password)
      return checked.ok ? { ok: true } : checked
    }
    case 'passkey': {
      const checked = await checkPasskey({ purpose: 'confirm', actor, proof })
      return checked.ok ? { ok: true } : checked
    }
    case 'recovery':
      return (await mayEnrolByRecovery(actor)) ? { ok: true } : { ok: false, reason: 'recovery_over' }
  }
}
