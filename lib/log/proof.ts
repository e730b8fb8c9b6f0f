import { openCheckpoint } from './checkpoint'
import { hashSize, verifyInclusion } from './merkle'
import type { NoteVerifier } from './note-keys'
import { fromBase64, toBase64 } from './note-keys'

/** A receipt: the place of an entry, the hashes that lead to the root, and the signed checkpoint, byte for byte. */
export type Proof = {
  index: number
  path: readonly Uint8Array[]
  checkpoint: string
  /** Anything for the reader, proved by nothing. */
  extra: Uint8Array | null
}

/** Whom a verifier trusts: a log by its origin and key, and how many of which witnesses must have cosigned. */
export type Trust = {
  origin: string
  log: NoteVerifier
  witnesses?: readonly NoteVerifier[]
  quorum?: number
}

const header = 'c2sp.org/tlog-proof@v1'

/** The receipt's file, `.tlog-proof` (C2SP tlog-proof, "Format"). */
export const writeProof = ({ index, path, checkpoint, extra }: Proof): string =>
  [
    header,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...path.map(toBase64),
    '',
    checkpoint,
  ].join('\n')

/** Reads a receipt without believing it; null when it is malformed. Its checkpoint is looked into by `verifyProof`. */
export function parseProof(file: string): Proof | null {
  const end = file.indexOf('\n\n')
  if (end < 0) return null
  const [first, ...rest] = file.slice(0, end).split('\n')
  const extra = rest[0]?.startsWith('extra ') ? fromBase64(rest.shift()!.slice('extra '.length)) : null
  const [place, ...encoded] = rest
  const [, decimal] = /^index (0|[1-9]\d*)$/.exec(place ?? '') ?? []
  const path = encoded.map(fromBase64).filter((hash) => hash?.length === hashSize) as Uint8Array[]
  const index = Number(decimal)
  const proof = { index, path, checkpoint: file.slice(end + 2), extra }
  // Written again it is the same: no second form of one receipt, no line overlooked.
  return first === header && Number.isSafeInteger(index) && writeProof(proof) === file ? proof : null
}

/**
 * Verifies a receipt for the entry whose leaf hash is `leaf`, offline: the checkpoint is signed by the trusted log, at
 * least `quorum` of the witnesses have cosigned it, and the path leads to its root. Otherwise says what is wrong.
 */
export function verifyProof(
  file: string,
  leaf: Uint8Array,
  { origin, log, witnesses = [], quorum = 0 }: Trust,
) {
  const proof = parseProof(file)
  if (!proof) return { ok: false as const, reason: 'malformed' as const }
  const opened = openCheckpoint(proof.checkpoint, origin, log, witnesses)
  if (!opened.ok) return opened
  const { checkpoint, cosignatures } = opened
  if (new Set(cosignatures.map(({ name }) => name)).size < quorum) {
    return { ok: false as const, reason: 'too_few_witnesses' as const }
  }
  if (!verifyInclusion(leaf, proof.index, checkpoint.size, proof.path, checkpoint.root)) {
    return { ok: false as const, reason: 'not_included' as const }
  }
  return { ok: true as const, index: proof.index, checkpoint, cosignatures }
}
