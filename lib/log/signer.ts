import { randomBytes } from 'node:crypto'
import type { Person } from '@/lib/actor'
import { canonicalBytes } from '@/lib/canonical'
import { commit } from './leaf'

/** Who acts, as a leaf commits to them (`signerHash`), and the salt that opens it; the salt is new in every act. */
export function commitSigner({ accountId, name, title }: Person, titleLines = title ? [title] : []) {
  const salt = randomBytes(32)
  return { hash: commit('signer', salt, canonicalBytes({ account: accountId, name, titleLines })), salt }
}
