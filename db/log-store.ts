import { asc, desc, eq, gte, inArray } from 'drizzle-orm'
import type { ISql } from 'postgres'
import { toHex } from '@/lib/canonical'
import type { BatchAnswer, LogBatch, LogStore } from '@/lib/log/writer'
import type { Authority, SealLevel, Strength } from '@/lib/terms'
import { db, directPool, type Reader } from './client'
import { logCheckpoint, logLeaf } from './schema/log'

/** A signature to be written with its leaf; hashes and salts in hex, `signedAt` as the leaf states it, `strokes` as JSON. */
export type SignPledge = {
  actor: string
  pledgeId: string
  edition: number
  documentHash: string
  signerId: string
  signerName: string
  authority: Authority
  titleLines: string[]
  strength: Strength
  strokes: string | null
  typedName: string | null
  code: string
  idempotencyKey: string
  payloadHash: string
  signedAt: string
  salts: { signer: string; strokes: string; assertion: string | null }
  /** By what a signature of strength `passkey` was confirmed: the bytes that are kept, in hex. */
  assertion: { passkeyId: string; bytes: string } | null
}

type PasskeyChange = {
  actor: string
  accountId: string
  passkeyId: string
  at: string
  salts: { signer: string; assertion: string }
}

/** A passkey to be written with its leaf; bytes and salts in hex, `at` as the leaf states it. */
export type EnrolPasskey = PasskeyChange & {
  sessionId: string
  credentialId: string
  publicKey: string
  rpId: string
  counter: number
  transports: string[]
  deviceType: 'singleDevice' | 'multiDevice'
  backedUp: boolean
  name: string
}

/** A sealed PDF to be written with its leaf; bytes in base64, `after` the leaf of the paper that it replaces. */
export type SealPaper = {
  actor: string
  signatureId: string
  after: number | null
  pdf: string
  level: SealLevel
  problem: string | null
  certificate: string
}

/** An act of somebody in the office or of a witness; bytes and salts in hex, `at` as the leaf states it. */
type Act = { actor: string; accountId: string; at: string; salts: { signer: string } }

/** A sheet of paper to be recorded with its leaf; `signedOn` is YYYY-MM-DD. */
export type RecordPaper = Act & {
  pledgeId: string
  signerName: string
  titleLines: string[]
  signedOn: string
  scanFileId: string | null
}

export type Revoke = Act & { signatureId: string; reason: string }

/** `approvedBy` is the second office person, null where one decides alone; `document` what the leaf is about. */
export type Adjust = Act & { adjustmentId: string; approvedBy: string | null; document: string }

export type Witness = Omit<Act, 'salts'> & {
  listId: string
  personName: string
  title: string | null
  strength: Strength
  salts: { signer: string; assertion: string | null }
  assertion: { passkeyId: string; bytes: string } | null
}

/** The minutes' sealed PDF to be written with its leaf; PDF and certificate in base64, `document` in hex. */
export type SealMinutes = Omit<Act, 'salts'> & {
  listId: string
  document: string
  pdf: string
  level: SealLevel
  problem: string | null
  certificate: string
}

/** An entry of the log and what it stands for, which is done in the same transaction (`apply_effect` in SQL). */
export type LogItem = { entry: Uint8Array } & (
  | { effect: 'none' }
  | { effect: 'sign_pledge'; detail: SignPledge }
  | { effect: 'enrol_passkey'; detail: EnrolPasskey }
  | { effect: 'remove_passkey'; detail: PasskeyChange }
  | { effect: 'seal_paper'; detail: SealPaper }
  | { effect: 'record_paper'; detail: RecordPaper }
  | { effect: 'revoke'; detail: Revoke }
  | { effect: 'adjust'; detail: Adjust }
  | { effect: 'witness'; detail: Witness }
  | { effect: 'seal_minutes'; detail: SealMinutes }
)

/** Why an effect may not be: what the SQL functions behind `apply_effect` answer. */
export type LogRefusal = SigningRefusal | { outcome: 'approval_needed' | 'already_witnessed' }

/** What `sign_pledge` answers; `signed` is an earlier receipt of one key. */
export type SigningRefusal =
  | { outcome: 'signed'; code: string }
  | { outcome: 'already_signed'; by: string; at: string; code: string }
  | { outcome: 'signed_on_paper' | 'not_open' | 'deadline_passed' | 'changed' }
  | { outcome: 'not_found' | 'not_allowed' | 'key_reused' | 'not_acknowledged' }

const pageOfLeaves = 50_000

// The one that write_log takes.
const writeLock = 20221222

/** The newest signed head of the log, undefined while it is empty. */
export const newestCheckpoint = async (reader: Reader = db()) =>
  (await reader.select().from(logCheckpoint).orderBy(desc(logCheckpoint.size)).limit(1))[0]

/** The log in Postgres, written by the SQL function `write_log`: one call and one transaction a batch. */
export const databaseStore: LogStore<LogItem, LogRefusal> = {
  async catchUp(tree) {
    let page: { hash: Uint8Array }[]
    do {
      page = await db()
        .select({ hash: logLeaf.leafHash })
        .from(logLeaf)
        .where(gte(logLeaf.index, tree.size))
        .orderBy(asc(logLeaf.index))
        .limit(pageOfLeaves)
      tree.append(page.map(({ hash }) => hash))
    } while (page.length === pageOfLeaves)
    if (tree.size === 0) return
    const head = await headOf(tree.size)
    if (toHex(head.root) !== toHex(tree.root())) {
      throw new Error(`the log's leaves are not those of its checkpoint of size ${tree.size}`)
    }
  },

  write: (batch) => writeBy(directPool(), batch),

  // What is read meanwhile on other connections is all there is: under this lock nobody else commits.
  alone: async (work) => {
    const done = await directPool().begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${writeLock})`
      return { value: await work((batch) => writeBy(tx, batch)) }
    })
    return done.value
  },

  names: (refusal, items) =>
    'code' in refusal &&
    items.some((item) => item.effect === 'sign_pledge' && item.detail.code === refusal.code),

  async find(hashes) {
    const rows = await db()
      .select({ hash: logLeaf.leafHash, index: logLeaf.index })
      .from(logLeaf)
      .where(inArray(logLeaf.leafHash, hashes))
    return new Map(rows.map(({ hash, index }) => [toHex(hash), index]))
  },

  checkpoint: async (size) => (await headOf(size)).note,
}

async function writeBy(sql: ISql, { size, items, root, checkpoint }: LogBatch<LogItem>) {
  const batch = JSON.stringify(items.map(({ entry, ...item }) => ({ entry: toHex(entry), ...item })))
  const [row] = await sql<{ answer: BatchAnswer<LogRefusal> }[]>`
    select write_log(${size}, ${batch}::text::jsonb, ${Buffer.from(root)}, ${checkpoint}) as answer`
  return row!.answer
}

async function headOf(size: number) {
  const [head] = await db()
    .select({ root: logCheckpoint.root, note: logCheckpoint.note })
    .from(logCheckpoint)
    .where(eq(logCheckpoint.size, size))
  if (!head) throw new Error(`the log has ${size} leaves and no checkpoint of that size`)
  return head
}
