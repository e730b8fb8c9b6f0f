import { fromBase64, hasControl, isKeyName, type NoteSigner, type NoteVerifier, toBase64 } from './note-keys'

/** One line under a note: who says to have signed, and the bytes after the key's id. */
export type NoteSignature = { name: string; id: string; signature: Uint8Array }

/** A note taken apart: nothing in it is true before `openNote` has checked it. */
export type Note = { text: string; signatures: NoteSignature[] }

// The standard asks for 16 at least; Go's verifier stops here as well.
const mostSignatures = 100

/** The note of `text`, which ends in a newline, with one line a signer (C2SP signed-note). Throws RangeError. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!isNoteText(text))
    throw new RangeError('a note is text without control characters, ending in a newline')
  if (signers.length === 0) throw new RangeError('a note needs a signature')
  return `${text}\n${signers.map((signer) => signatureLine(signer, text)).join('')}`
}

/** The line that a signer puts under `text`: em dash, key name, base64 of key id and signature. */
export const signatureLine = ({ key, sign }: NoteSigner, text: string): string =>
  `— ${key.name} ${toBase64(Buffer.concat([Buffer.from(key.id, 'hex'), sign(text)]))}\n`

/** Takes a note apart without believing it; null when it is malformed. */
export function parseNote(note: string): Note | null {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !isNoteText(note)) return null
  const lines = note.slice(end + 2, -1).split('\n')
  const signatures = lines.map(parseSignature).filter((line) => line !== null)
  const whole = signatures.length === lines.length && lines.length <= mostSignatures
  return whole ? { text: note.slice(0, end + 1), signatures } : null
}

/**
 * Opens a note: the text, and the signatures of `verifiers` under it; others are ignored. Refused when it is
 * malformed, when a known key's signature is wrong, and when no known key has signed (C2SP signed-note, "Signatures").
 */
export function openNote(note: string, verifiers: readonly NoteVerifier[]) {
  const parsed = parseNote(note)
  if (!parsed) return { ok: false as const, reason: 'malformed' as const }
  const signatures: NoteSignature[] = []
  for (const line of parsed.signatures) {
    const verifier = verifiers.find(({ key }) => key.name === line.name && key.id === line.id)
    if (!verifier) continue
    if (!verifier.verify(parsed.text, line.signature)) {
      return { ok: false as const, reason: 'invalid_signature' as const, name: line.name }
    }
    signatures.push(line)
  }
  if (signatures.length === 0) return { ok: false as const, reason: 'unsigned' as const }
  return { ok: true as const, text: parsed.text, signatures }
}

/** Reads one signature line, without its newline; null when it is malformed. */
export function parseSignature(line: string): NoteSignature | null {
  const [, name, encoded] = /^— (\S+) (\S+)$/u.exec(line) ?? []
  const bytes = encoded === undefined ? null : fromBase64(encoded)
  if (name === undefined || !isKeyName(name) || !bytes || bytes.length < 5) return null
  return { name, id: Buffer.from(bytes.subarray(0, 4)).toString('hex'), signature: bytes.subarray(4) }
}

const isNoteText = (text: string) => text.endsWith('\n') && !hasControl(text) && !/\p{Surrogate}/u.test(text)
