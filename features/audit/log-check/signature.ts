import { type Committed, commit, type Leaf, parseLeaf } from '@/features/log/leaf'
import { CanonicalError, canonicalBytes, sha256, toHex } from '@/lib/canonical'
import type { Authority, Strength } from '@/lib/terms'

/** A signature as its rows tell it now, beside the entry of the log that was written with it. */
export type SignatureRow = {
  code: string
  leafIndex: number
  entry: Uint8Array
  campaignId: string
  unitCode: string
  documentHash: Uint8Array
  document: Uint8Array
  previousHash: Uint8Array | null
  accountId: string
  signerName: string
  titleLines: string[]
  authority: Authority
  strength: Strength
  strokes: unknown
  typedName: string | null
  signedAt: Date
  assertion: Uint8Array | null
  signerSalt: Uint8Array | null
  strokesSalt: Uint8Array | null
  assertionSalt: Uint8Array | null
  /** Whether an erasure took the signer's data: what only they could open is not compared. */
  erased: boolean
}

/** What a signature's leaf states and its rows must still say. */
export type LeafFact = Exclude<keyof Leaf, 'format'>

/**
 * The facts in which a signature's rows no longer say what its leaf in the log states; none when all is as it was
 * signed. What a leaf commits to, and the document's bytes, can be compared until they are erased. An entry that is no leaf differs in `kind`.
 */
export function changedFacts(row: SignatureRow): LeafFact[] {
  const leaf = parseLeaf(row.entry)
  if (!leaf) return ['kind']
  const stated = Object.entries(statedBy(row)) as [LeafFact, string | null | undefined][]
  return stated.filter(([fact, value]) => value !== undefined && value !== leaf[fact]).map(([fact]) => fact)
}

/** The facts as the rows have them now; undefined where they were erased and nothing can be said. */
function statedBy(row: SignatureRow): Record<LeafFact, string | null | undefined> {
  const { accountId: account, signerName: name, titleLines } = row
  const shown = toHex(row.erased ? row.documentHash : sha256(row.document))
  const drawing = row.strokes
    ? { kind: 'strokes', strokes: row.strokes }
    : { kind: 'typed', name: row.typedName }
  return {
    kind: 'signature',
    campaign: row.campaignId,
    unit: row.unitCode,
    documentHash: shown === toHex(row.documentHash) ? shown : 'the document is not that of its hash',
    signerHash: committed('signer', row, () => canonicalBytes({ account, name, titleLines })),
    authority: row.authority,
    strength: row.strength,
    strokesHash: committed('strokes', row, () => canonicalBytes(drawing)),
    assertionHash: row.strength === 'passkey' ? assertionHash(row) : null,
    signedAt: row.signedAt.toISOString(),
    previousVersion: row.previousHash && toHex(row.previousHash),
  }
}

function assertionHash(row: SignatureRow): string | undefined {
  const { assertion, erased } = row
  if (!assertion) return erased ? undefined : 'the assertion is gone'
  return committed('assertion', row, () => assertion)
}

/** Rows that were changed behind the program's back need not have a canonical form. */
function committed(what: Committed, row: SignatureRow, value: () => Uint8Array): string | undefined {
  if (row.erased) return undefined
  const salt = row[`${what}Salt`]
  if (!salt) return 'the salt is gone'
  try {
    return commit(what, salt, value())
  } catch (fault) {
    if (fault instanceof CanonicalError || fault instanceof RangeError) return 'not what was committed to'
    throw fault
  }
}
