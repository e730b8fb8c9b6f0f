import { asc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { passkey, passkeyLeaf } from '@/db/schema/passkey'
import { type ActRows, type LogAct, readEntries } from '@/features/log/act'
import { actNow, commit, leafKind, parseLeaf, seal } from '@/features/log/leaf'
import type { Person } from '@/lib/actor'
import { canonicalBytes } from '@/lib/canonical'

type Key = { credentialId: Uint8Array; publicKey: Uint8Array }

const rows: ActRows = {
  name: 'một khóa truy cập',
  leafIndex: passkeyLeaf.leafIndex,
  check: async (reader) => {
    const changed = (await changedKeys(reader)).map(
      (place) => `Khóa truy cập ghi ở mục số ${place} của nhật ký đã bị thay bằng khóa khác.`,
    )
    const unlogged = await reader
      .select({ id: passkey.id })
      .from(passkey)
      .leftJoin(passkeyLeaf, eq(passkeyLeaf.passkeyId, passkey.id))
      .where(isNull(passkeyLeaf.passkeyId))
    return [...changed, ...unlogged.map(({ id }) => `Khóa truy cập ${id} không được đăng ký qua nhật ký.`)]
  },
}

/** A person enrols a passkey, or removes one; the leaf names neither the person nor the key in clear. */
export const enrolAct: LogAct = {
  leaf: leafKind('passkey_enrolled', ['signerHash', 'assertionHash'], ['unit']),
  effect: 'enrol_passkey',
  rows,
}
export const removeAct: LogAct = {
  leaf: leafKind('passkey_removed', ['signerHash', 'assertionHash'], ['unit']),
  effect: 'remove_passkey',
  rows,
}

/** A person who enrols or removes a key now: the leaf's facts, and the detail that its SQL function is given. */
export function keyActNow(actor: Person, key: Key) {
  const { facts, detail } = actNow(actor)
  const assertion = seal('assertion', credentialBytes(key))
  return {
    facts: { ...facts, assertionHash: assertion.hash },
    detail: { ...detail, salts: { ...detail.salts, assertion: assertion.salt } },
  }
}

const credentialBytes = ({ credentialId, publicKey }: Key) =>
  canonicalBytes({ credentialId: base64url(credentialId), publicKey: base64url(publicKey) })

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** The places in the log of keys that are no longer those that were enrolled or removed, where a salt still opens them. */
async function changedKeys(reader: Reader): Promise<number[]> {
  const entries = await readEntries(reader, passkeyLeaf.leafIndex)
  const keys = await reader
    .select({
      leafIndex: passkeyLeaf.leafIndex,
      salt: passkeyLeaf.assertionSalt,
      credentialId: passkey.credentialId,
      publicKey: passkey.publicKey,
    })
    .from(passkeyLeaf)
    .innerJoin(passkey, eq(passkey.id, passkeyLeaf.passkeyId))
    .orderBy(asc(passkeyLeaf.leafIndex))
  return keys.flatMap(({ leafIndex, salt, ...key }) => {
    const entry = entries.get(leafIndex)
    if (!entry || !salt) return []
    const same = parseLeaf(entry)?.assertionHash === commit('assertion', salt, credentialBytes(key))
    return same ? [] : [leafIndex + 1]
  })
}
