import path from 'node:path'
import { asc } from 'drizzle-orm'
import { record } from '@/db/audit'
import { db, type Reader, type Transaction, transaction } from '@/db/client'
import { newestCheckpoint } from '@/db/log-store'
import { logKeyTerm } from '@/db/schema/log'
import { system } from '@/lib/actor'
import { env } from '@/lib/env'
import { openCheckpoint } from '@/lib/log/checkpoint'
import { type KeyTerm, readTerms, type StoredTerm, verifierAt, writeHandover } from '@/lib/log/keys'
import { ed25519Verifier, type NoteSigner, type NoteVerifier, writeVerifierKey } from '@/lib/log/note-keys'
import { findLogKey, finishNextKey, makeNextKey, readLogKey } from './key-file'

/** The log's key is not the one that the log names; the message says what to do. */
export class LogKeyError extends Error {
  override name = 'LogKeyError'
}

/** Where the file of the log's key lies. */
export const logKeyFolder = (): string =>
  path.join(env().DATA_DIR ?? path.join(process.cwd(), '.data'), 'log')

const keyInFile = (): Promise<NoteSigner> => readLogKey(logKeyFolder(), env().PUBLIC_URL)

export const storedTerms = (reader: Reader = db()): Promise<StoredTerm[]> =>
  reader.select().from(logKeyTerm).orderBy(asc(logKeyTerm.fromSize))

/** The log's keys in their order; before its first entry, the one of the file, made when there is none. */
export async function logKeys(reader?: Reader): Promise<KeyTerm[]> {
  const stored = await storedTerms(reader)
  return stored.length > 0 ? readTerms(stored) : [{ from: 0, log: ed25519Verifier((await keyInFile()).key) }]
}

/** Who signed the newest checkpoint, or will sign the first. */
export async function currentVerifier(): Promise<NoteVerifier> {
  const [terms, newest] = await Promise.all([logKeys(), newestCheckpoint()])
  return verifierAt(terms, newest?.size ?? 0)
}

/**
 * The key that signs the log now, from its file: the first one ever becomes the log's first term, any other has to be
 * that of the last. Throws LogKeyError when the file was swapped or is gone.
 */
export async function logKey(): Promise<NoteSigner> {
  const folder = logKeyFolder()
  const last = (await storedTerms()).at(-1)
  if (last) {
    const signer = await findLogKey(folder)
    if (signer && writeVerifierKey(signer.key) === last.verifierKey) return signer
    throw new LogKeyError(
      `Khóa nhật ký trong ${folder} ${signer ? 'không phải khóa hiện hành' : 'không còn'}: hãy khôi phục log.key từ bản sao lưu.`,
    )
  }
  const signer = await keyInFile()
  const newest = await newestCheckpoint()
  if (newest && !openCheckpoint(newest.note, signer.key.name, ed25519Verifier(signer.key)).ok)
    throw new LogKeyError(
      `Khóa trong ${folder} chưa từng ký nhật ký này: hãy khôi phục log.key từ bản sao lưu.`,
    )
  const term = { fromSize: 0, verifierKey: writeVerifierKey(signer.key) }
  await transaction(system('log-key'), (tx) => tx.insert(logKeyTerm).values(term).onConflictDoNothing())
  return logKey()
}

/**
 * Hands the log over to a new key of the same name, which signs from the next entry on; running processes write no more
 * until they are started anew. A call that was cut short is finished by the next. Returns the new verifier key.
 */
export async function rotateLogKey(): Promise<string> {
  const folder = logKeyFolder()
  const last = (await storedTerms()).at(-1)
  if (last && (await finishNextKey(folder, last.verifierKey))) return last.verifierKey
  const before = await logKey()
  const next = await makeNextKey(folder, before.key.name)
  const verifierKey = writeVerifierKey(next.key)
  await transaction(system('log-key'), async (tx) => {
    await lockLog(tx)
    const fromSize = ((await newestCheckpoint(tx))?.size ?? 0) + 1
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
