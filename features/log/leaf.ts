import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Person } from '@/lib/actor'
import { canonicalBytes, taggedHash, toHex } from '@/lib/canonical'
import { authorities, strengths } from '@/lib/terms'

/** What the log records. */
export const leafKinds = [
  'signature',
  'witness',
  'adjustment',
  'paper',
  'seal',
  'revocation',
  'passkey_enrolled',
  'passkey_removed',
] as const
export type LeafKind = (typeof leafKinds)[number]

const hex32 = z.string().regex(/^[0-9a-f]{64}$/)
const fields = z.strictObject({
  format: z.literal('giao-uoc/leaf/1'),
  kind: z.enum(leafKinds),
  /** The campaign's UUID. */
  campaign: z.uuid().nullable(),
  /** The unit's code, as the pledge document has it. */
  unit: z.string().min(1).max(200).nullable(),
  /** SHA-256 in hex of the bytes that the leaf is about: see `needs`. */
  documentHash: hex32.nullable(),
  signerHash: hex32.nullable(),
  authority: z.enum(authorities).nullable(),
  strength: z.enum(strengths).nullable(),
  assertionHash: hex32.nullable(),
  strokesHash: hex32.nullable(),
  /** ISO 8601 in UTC to the millisecond. */
  signedAt: z.iso.datetime({ precision: 3 }),
  /** Document hash of the version that this leaf follows: the one re-signed, re-opened or sealed. */
  previousVersion: hex32.nullable(),
})
export type Leaf = z.infer<typeof fields>

type Fact = Exclude<keyof Leaf, 'format' | 'kind' | 'signedAt'>

/** Which facts a kind must state, and which it may; the rest are null. `documentHash` is the hash of … */
const needs: Record<LeafKind, { must: Fact[]; may: Fact[] }> = {
  // … the pledge document's canonical bytes
  signature: {
    must: ['campaign', 'unit', 'documentHash', 'signerHash', 'authority', 'strength', 'strokesHash'],
    may: ['assertionHash', 'previousVersion'],
  },
  // … the frozen list of signatures
  witness: { must: ['campaign', 'documentHash', 'signerHash', 'strength'], may: ['assertionHash'] },
  // … the canonical bytes of the adjustment, with all its figures
  adjustment: { must: ['campaign', 'documentHash', 'signerHash'], may: [] },
  // … the scan, or the canonical bytes of the record when there is none
  paper: { must: ['campaign', 'unit', 'documentHash', 'signerHash'], may: [] },
  // … the final bytes of the PDF; minutes are of no unit, and follow the frozen list
  seal: { must: ['campaign', 'documentHash', 'previousVersion'], may: ['unit'] },
  // … the revoked version's document
  revocation: { must: ['campaign', 'unit', 'documentHash', 'signerHash'], may: [] },
  passkey_enrolled: { must: ['signerHash', 'assertionHash'], may: ['unit'] },
  passkey_removed: { must: ['signerHash', 'assertionHash'], may: ['unit'] },
}

const leafSchema = fields.superRefine((leaf, context) => {
  const { must, may } = needs[leaf.kind]
  const refuse = (fact: Fact, message: string) => context.addIssue({ code: 'custom', path: [fact], message })
  for (const fact of Object.keys(nothing) as Fact[]) {
    if (must.includes(fact) && leaf[fact] === null) refuse(fact, `a ${leaf.kind} states it`)
    if (!must.includes(fact) && !may.includes(fact) && leaf[fact] !== null)
      refuse(fact, `a ${leaf.kind} has none`)
  }
  const asserted = leaf.assertionHash !== null
  if (leaf.strength !== null && asserted !== (leaf.strength === 'passkey')) {
    refuse('assertionHash', 'it stands exactly with a passkey')
  }
})

const nothing: Record<Fact, null> = {
  campaign: null,
  unit: null,
  documentHash: null,
  signerHash: null,
  authority: null,
  strength: null,
  assertionHash: null,
  strokesHash: null,
  previousVersion: null,
}

type Facts = Pick<Leaf, 'kind'> & Partial<Pick<Leaf, Fact>> & { signedAt: Date }

/**
 * The bytes of a leaf, which are an entry of the log: the UTF-8 of one JSON object in canonical form (RFC 8785), no
 * byte before or after it. It always has these twelve members, null where the kind has no such fact, in this order:
 *
 *     {"assertionHash":…,"authority":…,"campaign":…,"documentHash":…,"format":"giao-uoc/leaf/1","kind":…,
 *      "previousVersion":…,"signedAt":"2022-12-21T01:41:07.123Z","signerHash":…,"strength":…,"strokesHash":…,"unit":…}
 *
 * Hashes are 64 lower-case hexadecimal digits; `signerHash`, `assertionHash` and `strokesHash` are made by `commit`.
 * The leaf hash in the tree is SHA-256(0x00 || these bytes). Throws ZodError on facts that the kind lacks or may not
 * have.
 */
export const leafBytes = ({ signedAt, ...facts }: Facts): Uint8Array =>
  canonicalBytes(
    leafSchema.parse({ ...nothing, ...facts, format: 'giao-uoc/leaf/1', signedAt: signedAt.toISOString() }),
  )

/** Reads a leaf back; null for any bytes that `leafBytes` would not have written. */
export function parseLeaf(bytes: Uint8Array): Leaf | null {
  const parsed = leafSchema.safeParse(parseJson(bytes))
  return parsed.success && Buffer.compare(canonicalBytes(parsed.data), bytes) === 0 ? parsed.data : null
}

/** What a leaf commits to instead of telling it. */
export type Committed = 'signer' | 'assertion' | 'strokes'
const saltSize = 32

/**
 * A salted commitment in hex: who is shown the salt and the value can check it, nobody can guess the value from it, and
 * erasing both leaves the tree whole. It is SHA-256 over, for each of tag, salt and value in this order,
 *
 *     4 bytes   the item's length in bytes, unsigned, big-endian
 *     n bytes   the item: tag 'giao-uoc/commit/<what>/v1' in ASCII; salt, 32 random bytes; value
 *
 * The value is, for `signer`, the canonical bytes (RFC 8785) of {"account":UUID,"name":…,"titleLines":[…]}; for
 * `strokes`, those of {"kind":"strokes","strokes":[…]} or {"kind":"typed","name":…}; for `assertion`, those of the
 * stored assertion or, for a passkey enrolled or removed, of its credential id and public key. Throws RangeError on
 * another size of salt.
 */
export function commit(what: Committed, salt: Uint8Array, value: Uint8Array): string {
  if (salt.length !== saltSize) throw new RangeError(`a salt has ${saltSize} bytes`)
  return toHex(taggedHash(`giao-uoc/commit/${what}/v1`, salt, value))
}

/** Who acts, as a leaf commits to them (`signerHash`), and the salt that opens it; the salt is new in every act. */
export function commitSigner({ accountId, name, title }: Person, titleLines = title ? [title] : []) {
  const salt = randomBytes(32)
  return { hash: commit('signer', salt, canonicalBytes({ account: accountId, name, titleLines })), salt }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}
