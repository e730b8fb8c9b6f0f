import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { actorRef, type Person } from '@/lib/actor'
import { canonicalBytes, taggedHash, toHex } from '@/lib/canonical'
import { authorities, strengths } from '@/lib/terms'

const hex32 = z.string().regex(/^[0-9a-f]{64}$/)
const form = z.strictObject({
  format: z.literal('giao-uoc/leaf/1'),
  kind: z.string(),
  /** The campaign's UUID. */
  campaign: z.uuid().nullable(),
  /** The unit's code, as the pledge document has it. */
  unit: z.string().min(1).max(200).nullable(),
  /** SHA-256 in hex of the bytes that the leaf is about: each kind says which. */
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
export type Leaf = z.infer<typeof form>

type Fact = Exclude<keyof Leaf, 'format' | 'kind' | 'signedAt'>
export type LeafFacts = Partial<Pick<Leaf, Fact>> & { signedAt: Date }

const factNames = Object.keys(form.omit({ format: true, kind: true, signedAt: true }).shape) as Fact[]
const nothing = Object.fromEntries(factNames.map((fact) => [fact, null])) as Record<Fact, null>

/** A kind of leaf: how it is written and read back. */
export type LeafKind = {
  kind: string
  /**
   * The bytes of a leaf, which are an entry of the log: the UTF-8 of one JSON object in canonical form (RFC 8785), no
   * byte before or after it. It always has these twelve members, null where the kind has no such fact, in this order:
   *
   *     {"assertionHash":…,"authority":…,"campaign":…,"documentHash":…,"format":"giao-uoc/leaf/1","kind":…,
   *      "previousVersion":…,"signedAt":"2022-12-21T01:41:07.123Z","signerHash":…,"strength":…,"strokesHash":…,
   *      "unit":…}
   *
   * Hashes are 64 lower-case hexadecimal digits; `signerHash`, `assertionHash` and `strokesHash` are made by `commit`.
   * The leaf hash in the tree is SHA-256(0x00 || these bytes). Throws ZodError on facts that the kind lacks or may not
   * have.
   */
  write: (facts: LeafFacts) => Uint8Array
  /** Reads a leaf back; null for any bytes that `write` would not have written. */
  read: (bytes: Uint8Array) => Leaf | null
}

/** The kind of leaf called `kind`, which states every fact of `must`, may state those of `may`, and no other. */
export function leafKind(kind: string, must: readonly Fact[], may: readonly Fact[] = []): LeafKind {
  const schema = form.superRefine((leaf, context) => {
    const refuse = (fact: Fact | 'kind', message: string) =>
      context.addIssue({ code: 'custom', path: [fact], message })
    if (leaf.kind !== kind) refuse('kind', `it is no ${kind}`)
    for (const fact of factNames) {
      if (must.includes(fact) && leaf[fact] === null) refuse(fact, `a ${kind} states it`)
      if (!must.includes(fact) && !may.includes(fact) && leaf[fact] !== null)
        refuse(fact, `a ${kind} has none`)
    }
    if (leaf.strength !== null && (leaf.assertionHash !== null) !== (leaf.strength === 'passkey')) {
      refuse('assertionHash', 'a passkey has one, a password none')
    }
  })
  return {
    kind,
    write: ({ signedAt, ...facts }) =>
      canonicalBytes(
        schema.parse({
          ...nothing,
          ...facts,
          kind,
          format: 'giao-uoc/leaf/1',
          signedAt: signedAt.toISOString(),
        }),
      ),
    read: (bytes) => readAs(schema, bytes),
  }
}

/** Reads a leaf of any kind; null for bytes that have not the form of one. */
export const parseLeaf = (bytes: Uint8Array): Leaf | null => readAs(form, bytes)

function readAs(schema: typeof form, bytes: Uint8Array): Leaf | null {
  const parsed = schema.safeParse(parseJson(bytes))
  return parsed.success && Buffer.compare(canonicalBytes(parsed.data), bytes) === 0 ? parsed.data : null
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** What a leaf commits to without naming it. */
export type Committed = 'signer' | 'assertion' | 'strokes'
const saltSize = 32

/**
 * A salted commitment in hex: whoever has the salt and the value can check it, nobody can guess the value from it, and
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

/** A value under a new salt: the commitment for the leaf, and the salt in hex for the row that opens it. */
export function seal(what: Committed, value: Uint8Array): { hash: string; salt: string } {
  const salt = randomBytes(saltSize)
  return { hash: commit(what, salt, value), salt: toHex(salt) }
}

/** The value of a `signer`. */
export const signerBytes = (account: string, name: string, titleLines: string[]) =>
  canonicalBytes({ account, name, titleLines })

/** Who acts and when, now: the leaf's facts, and the detail that its SQL function is given. */
export function actNow(actor: Person) {
  const signedAt = new Date()
  const signer = seal('signer', signerBytes(actor.accountId, actor.name, actor.title ? [actor.title] : []))
  return {
    facts: { signerHash: signer.hash, signedAt },
    detail: {
      actor: actorRef(actor),
      accountId: actor.accountId,
      at: signedAt.toISOString(),
      salts: { signer: signer.salt },
    },
  }
}
