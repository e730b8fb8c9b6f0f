import { countWrong } from '../guess-limit'
import { type SignIn, startSession } from '../mutations'
import { checkPasskey } from './authenticate'
import type { PasskeyProof } from './schema'

/**
 * Opens a session for whoever has the passkey. `username` is whose session is to be renewed: somebody else's passkey
 * does not do; null where the passkey is to say who it is. No address is kept from it: nobody guesses a passkey, and so
 * an office whose address is blocked by one guest still gets in.
 */
export async function signInByPasskey(
  proof: PasskeyProof,
  username: string | null,
  address: string,
): Promise<SignIn> {
  const checked = await checkPasskey({ purpose: 'sign_in', actor: null, proof })
  if (!checked.ok) {
    await countWrong(address)
    return checked
  }
  if (username !== null && username !== checked.account.username)
    return { ok: false, reason: 'passkey_unknown' }
  return { ok: true, sessionId: await startSession(checked.account, 'passkey') }
}
