import { guesses, type SignIn, startSession } from '@/features/account/mutations'
import { checkPasskey } from './authenticate'
import type { PasskeyProof } from './schema'

/**
 * Opens a session for whoever has the passkey. `username` is whose session is to be renewed: somebody else's passkey
 * does not do; null where the passkey is to say who it is.
 */
export async function signInByPasskey(
  proof: PasskeyProof,
  username: string | null,
  address: string,
): Promise<SignIn> {
  const until = guesses.blockedUntil(address)
  if (until) return { ok: false, reason: 'address_blocked', until }
  const checked = await checkPasskey({ purpose: 'sign_in', actor: null, proof })
  if (!checked.ok) {
    guesses.countWrong(address)
    return checked
  }
  if (username !== null && username !== checked.account.username)
    return { ok: false, reason: 'passkey_unknown' }
  return { ok: true, sessionId: await startSession(checked.account) }
}
