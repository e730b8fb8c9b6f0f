import { randomBytes } from 'node:crypto'
import { commit, leafBytes } from '@/features/log/leaf'
import type { Person } from '@/lib/actor'
import { canonicalBytes, toHex } from '@/lib/canonical'

type Key = { credentialId: Uint8Array; publicKey: Uint8Array }

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/**
 * The log's entry for a passkey that its owner enrols or removes, with the time that it states and, in hex, the salts
 * that open it: it tells neither who nor which key in clear.
 */
export function passkeyEntry(kind: 'passkey_enrolled' | 'passkey_removed', actor: Person, key: Key) {
  const salts = { signer: randomBytes(32), assertion: randomBytes(32) }
  const titleLines = actor.title === null ? [] : [actor.title]
  const signer = canonicalBytes({ account: actor.accountId, name: actor.name, titleLines })
  const credential = { credentialId: base64url(key.credentialId), publicKey: base64url(key.publicKey) }
  const signedAt = new Date()
  const entry = leafBytes({
    kind,
    signerHash: commit('signer', salts.signer, signer),
    assertionHash: commit('assertion', salts.assertion, canonicalBytes(credential)),
    signedAt,
  })
  return {
    entry,
    at: signedAt.toISOString(),
    salts: { signer: toHex(salts.signer), assertion: toHex(salts.assertion) },
  }
}
