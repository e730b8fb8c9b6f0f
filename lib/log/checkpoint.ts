import { hashSize } from './merkle'
import { openNote, signNote } from './note'
import type { NoteSigner, NoteVerifier } from './note-keys'
import { fromBase64, toBase64 } from './note-keys'

/** A tree's head: which log, how many leaves, their root. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array }

/**
 * The text of a checkpoint (C2SP tlog-checkpoint, "Note text"): the origin, the size in decimal and the root in
 * base64, a line each. Ours never has extension lines. Throws RangeError on what no checkpoint can say.
 */
export function writeCheckpoint({ origin, size, root }: Checkpoint): string {
  if (origin === '' || origin.includes('\n')) throw new RangeError('an origin is one line')
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`not a tree size: ${size}`)
  if (root.length !== hashSize) throw new RangeError(`a root has ${hashSize} bytes`)
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/**
 * Reads a checkpoint's text; null when it is malformed or its size is beyond 2^53 - 1. Extension lines, which the
 * standard allows to be present and opaque, are passed over.
 */
export function parseCheckpoint(text: string): Checkpoint | null {
  if (!text.endsWith('\n')) return null
  const lines = text.slice(0, -1).split('\n')
  const [origin, decimal, encoded] = lines
  if (lines.some((line) => line === '') || !origin || !decimal || !encoded) return null
  const size = /^(0|[1-9]\d*)$/.test(decimal) ? Number(decimal) : Number.NaN
  const root = fromBase64(encoded)
  return Number.isSafeInteger(size) && root?.length === hashSize ? { origin, size, root } : null
}

/** The checkpoint as a signed note, ready to be served and stored byte for byte. */
export const signCheckpoint = (checkpoint: Checkpoint, signers: readonly NoteSigner[]): string =>
  signNote(writeCheckpoint(checkpoint), signers)

/**
 * Opens a signed checkpoint of the log `origin`: signed by `log`, and with every signature of `witnesses` that is
 * under it being true. Otherwise says what is wrong.
 */
export function openCheckpoint(
  note: string,
  origin: string,
  log: NoteVerifier,
  witnesses: readonly NoteVerifier[] = [],
) {
  const opened = openNote(note, [log, ...witnesses])
  if (!opened.ok) return opened
  const { text, signatures } = opened
  const checkpoint = parseCheckpoint(text)
  if (!checkpoint) return { ok: false as const, reason: 'malformed' as const }
  if (checkpoint.origin !== origin) return { ok: false as const, reason: 'other_log' as const }
  const bySigner = ({ key }: NoteVerifier) =>
    signatures.filter(({ name, id }) => name === key.name && id === key.id)
  if (bySigner(log).length === 0) return { ok: false as const, reason: 'unsigned' as const }
  return { ok: true as const, checkpoint, text, cosignatures: witnesses.flatMap(bySigner) }
}
