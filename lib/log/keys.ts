import { parseCheckpoint } from './checkpoint'
import { openNote, parseNote, signNote } from './note'
import {
  ed25519Verifier,
  type NoteKey,
  type NoteSigner,
  type NoteVerifier,
  parseVerifierKey,
  writeVerifierKey,
} from './note-keys'

/** A key of the log, and from how many leaves on it signs the checkpoints; the next term ends it. */
export type KeyTerm = { from: number; log: NoteVerifier }

/** A term as it is stored; `handover` is null for the first. */
export type StoredTerm = { fromSize: number; verifierKey: string; handover: string | null }

/** Reads terms in their order. Throws on a malformed verifier key. */
export const readTerms = (stored: readonly StoredTerm[]): KeyTerm[] =>
  stored.map(({ fromSize, verifierKey }) => {
    const key = parseVerifierKey(verifierKey)
    if (!key) throw new Error(`not a verifier key: ${verifierKey}`)
    return { from: fromSize, log: ed25519Verifier(key) }
  })

/** Who signs a checkpoint of `size` leaves. There is at least one term, from 0. */
export const verifierAt = (terms: readonly KeyTerm[], size: number): NoteVerifier =>
  terms.findLast(({ from }) => from <= size)!.log

/** Who has to have signed a checkpoint, by the size that it states. */
export const verifierOf = (terms: readonly KeyTerm[], note: string): NoteVerifier =>
  verifierAt(terms, parseCheckpoint(parseNote(note)?.text ?? '')?.size ?? 0)

/**
 * The note by which a log passes from one key to the next: its origin, from how many leaves on, and the new verifier
 * key, signed by both.
 */
export const writeHandover = (from: number, before: NoteSigner, next: NoteSigner): string =>
  signNote(handoverText(from, next.key), [before, next])

/** The terms, by their first size, whose key was not handed over by the key before: it was swapped. */
export function swappedTerms(stored: readonly StoredTerm[]): number[] {
  const terms = readTerms(stored)
  return stored.flatMap(({ fromSize, handover }, at) => {
    if (at === 0) return []
    const [before, next] = [terms[at - 1]!.log, terms[at]!.log]
    const opened = openNote(handover ?? '', [before, next])
    const both =
      opened.ok && [before, next].every(({ key }) => opened.signatures.some(({ id }) => id === key.id))
    return both && opened.text === handoverText(fromSize, next.key) ? [] : [fromSize]
  })
}

const handoverText = (from: number, key: NoteKey): string =>
  `giao-uoc/log-key-handover/v1\n${key.name}\n${from}\n${writeVerifierKey(key)}\n`
