import { asc, desc } from 'drizzle-orm'
import { record } from '@/db/audit'
import { db, type Reader, type Transaction, transaction } from '@/db/client'
import { logCheckpoint, logKeyTerm } from '@/db/schema/log'
import { system } from '@/lib/actor'
import { openCheckpoint } from './checkpoint'
import { type KeptTerm, type KeyTerm, readTerms, verifierAt, writeHandover } from './key-term'
import { findLogKey, finishNextKey, makeNextKey, readLogKey } from './log-key'
import { ed25519Verifier, type NoteSigner, type NoteVerifier } from './note'
import { writeVerifierKey } from './note-key'

/** The log's key is not the one that the log says to have; the message names what to do. */
export class LogKeyError extends Error {
  override name = 'LogKeyError'
}

export const keptTerms = (reader: Reader = db()): Promise<KeptTerm[]> =>
  reader.select().from(logKeyTerm).orderBy(asc(logKeyTerm.fromSize))

/** The log's keys in their order; before its first entry, the one of the file in `folder`, made when there is none. */
export async function readKeyTerms(folder: string, publicUrl: string | undefined, reader: Reader = db()) {
  const kept = await keptTerms(reader)
  if (kept.length > 0) return readTerms(kept)
  return [{ from: 0, log: ed25519Verifier((await readLogKey(folder, publicUrl)).key) }] satisfies KeyTerm[]
}

/** Who signed the newest checkpoint, or will sign the first. */
export async function presentVerifier(folder: string, publicUrl: string | undefined): Promise<NoteVerifier> {
  const [terms, size] = await Promise.all([readKeyTerms(folder, publicUrl), newestSize(db())])
  return verifierAt(terms, size)
}

/**
 * The key that signs now, from the file in `folder`: the first one ever is noted in the log's first term, any other has
 * to be that of the last. Throws LogKeyError when the file was swapped or is gone.
 */
export async function openLogKey(folder: string, publicUrl: string | undefined): Promise<NoteSigner> {
  const last = (await keptTerms()).at(-1)
  if (last) {
    const signer = await findLogKey(folder)
    if (signer && writeVerifierKey(signer.key) === last.verifierKey) return signer
    throw new LogKeyError(
      `Khóa nhật ký trong ${folder} ${signer ? 'không phải khóa hiện hành' : 'không còn'}: hãy khôi phục log.key từ bản sao lưu.`,
    )
  }
  const signer = await readLogKey(folder, publicUrl)
  const [newest] = await db().select().from(logCheckpoint).orderBy(desc(logCheckpoint.size)).limit(1)
  if (newest && !openCheckpoint(newest.note, signer.key.name, ed25519Verifier(signer.key)).ok)
    throw new LogKeyError(
      `Khóa trong ${folder} chưa từng ký nhật ký này: hãy khôi phục log.key từ bản sao lưu.`,
    )
  const term = { fromSize: 0, verifierKey: writeVerifierKey(signer.key) }
  await transaction(system('log-key'), (tx) => tx.insert(logKeyTerm).values(term).onConflictDoNothing())
  return openLogKey(folder, publicUrl)
}

/**
 * Hands the log over to a new key of the same name, which signs from the next entry on; running processes write no more
 * until they are started anew. What was cut short is finished by calling it again. Answers the new verifier key.
 */
export async function rotateLogKey(folder: string, publicUrl: string | undefined): Promise<string> {
  const last = (await keptTerms()).at(-1)
  if (last && (await finishNextKey(folder, last.verifierKey))) return last.verifierKey
  const before = await openLogKey(folder, publicUrl)
  const next = await makeNextKey(folder, before.key.name)
  const verifierKey = writeVerifierKey(next.key)
  await transaction(system('log-key'), async (tx) => {
    await lockLog(tx)
    const fromSize = (await newestSize(tx)) + 1
    await tx
      .insert(logKeyTerm)
      .values({ fromSize, verifierKey, handover: writeHandover(fromSize, before, next) })
    const detail = { from: before.key.id, to: next.key.id, fromSize }
    await record(tx, { action: 'log.key_changed', subject: 'log', subjectId: next.key.id, detail })
  })
  await finishNextKey(folder, verifierKey)
  return verifierKey
}

// The lock of write_log: no entry is signed by the old key while the new one takes over.
const lockLog = (tx: Transaction) => tx.execute('select pg_advisory_xact_lock(20221222)')

async function newestSize(reader: Reader): Promise<number> {
  const [newest] = await reader
    .select({ size: logCheckpoint.size })
    .from(logCheckpoint)
    .orderBy(desc(logCheckpoint.size))
    .limit(1)
  return newest?.size ?? 0
}
