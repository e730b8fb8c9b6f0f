import { and, eq } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { logCheckpoint, logCosignature } from '@/db/schema/log'
import { system } from '@/lib/actor'
import { env } from '@/lib/env'
import { openCheckpoint } from '@/lib/log/checkpoint'
import { cosignatureVerifier } from '@/lib/log/cosignature'
import { parseSignature } from '@/lib/log/note'
import { type NoteVerifier, parseVerifierKey, signatureTypes } from '@/lib/log/note-keys'
import { refuse } from '@/lib/outcome'

/** The witnesses whose keys LOG_WITNESSES names. Throws on a key that is none. */
export function trustedWitnesses(): NoteVerifier[] {
  const keys = env().LOG_WITNESSES?.split(/\s+/) ?? []
  return keys.map((text) => {
    const key = parseVerifierKey(text)
    if (key?.type !== signatureTypes.cosignature) {
      throw new Error(
        `LOG_WITNESSES: "${text}" không phải khóa đồng ký của nhân chứng (C2SP tlog-cosignature).`,
      )
    }
    return cosignatureVerifier(key)
  })
}

/**
 * Stores what witnesses have signed under a checkpoint of this log: `note` is the checkpoint with their lines
 * (C2SP tlog-cosignature). Every line of a trusted witness has to be true; one a witness and checkpoint is stored.
 * Refused as `no_witness` when none of `witnesses` has signed, as `unknown` when this log never had that checkpoint.
 */
export async function acceptCosignatures(
  note: string,
  log: NoteVerifier,
  witnesses: readonly NoteVerifier[],
) {
  const opened = openCheckpoint(note, log.key.name, log, witnesses)
  if (!opened.ok) return refuse('refused')
  const { checkpoint, cosignatures } = opened
  if (cosignatures.length === 0) return refuse('no_witness')
  const [stored] = await db()
    .select({ size: logCheckpoint.size })
    .from(logCheckpoint)
    .where(and(eq(logCheckpoint.size, checkpoint.size), eq(logCheckpoint.root, checkpoint.root)))
  if (!stored) return refuse('unknown')
  const rows = cosignatures.map(({ name, id }) => ({
    size: checkpoint.size,
    keyId: id,
    witness: name,
    line: lineOf(note, name, id),
  }))
  await transaction(system('witness'), (tx) => tx.insert(logCosignature).values(rows).onConflictDoNothing())
  return { ok: true as const, witnesses: rows.map(({ witness }) => witness) }
}

const lineOf = (note: string, name: string, id: string): string =>
  note.split('\n').find((line) => {
    const signature = parseSignature(line)
    return signature?.name === name && signature.id === id
  })!
