import { db, type Reader } from '@/db/client'
import { erasedSignature } from '@/db/schema/erasure'
import { findLogKey } from '@/features/log/key-file'
import { logKeyFolder, logKeys, storedTerms } from '@/features/log/keys'
import { commit, type LeafKind, parseLeaf } from '@/features/log/leaf'
import { readStoredLog } from '@/features/log/queries'
import { canonicalBytes, toHex } from '@/lib/canonical'
import { swappedTerms } from '@/lib/log/keys'
import { writeVerifierKey } from '@/lib/log/note-keys'
import { type Finding, verifyLog } from '@/lib/log/verify'
import { actOfLeaf, claimedByActs } from './acts'
import { checkActs } from './check-acts'
import type { ChainFinding, RowFinding } from './findings'
import {
  countKept,
  keptPapers,
  keptPasskeys,
  keptSignatures,
  signatureLeaves,
  unclaimedLeaves,
  unloggedPasskeys,
  unloggedSignatures,
} from './rows'
import { changedFacts } from './signature'

/** `erased` counts the signatures whose signers' data were erased: their leaves stand, and name nobody. */
export type ChainVerdict = { size: number; signatures: number; erased: number; findings: ChainFinding[] }

type Progress = (done: number, total: number) => void

const leavesAStep = 1000

/**
 * "Kiểm tra chuỗi": rebuilds the log's tree from its rows and compares it with every signed checkpoint, with those of
 * `outside` (signed notes kept elsewhere) too, then holds the rows of every signature, sealed paper and passkey to their
 * leaves. It sees the database as it is at one moment, whatever is signed meanwhile. No finding: nothing was changed,
 * lost or rewritten.
 */
export const checkChain = (outside: readonly string[] = [], onProgress: Progress = () => {}) =>
  db().transaction(
    async (snapshot): Promise<ChainVerdict> => {
      const { leaves, signatures } = await countKept(snapshot)
      const total = leaves + signatures
      const kept = await readStoredLog(snapshot)
      const counted = counting(kept.leaves, (done) => onProgress(done, total))
      const { size, findings } = await verifyLog(
        { ...kept, leaves: counted },
        await logKeys(snapshot),
        outside,
      )
      const keys = await checkKeys(snapshot)
      const rows = await checkRows(snapshot, (done) => onProgress(leaves + done, total))
      const erased = await snapshot.$count(erasedSignature)
      return { size, signatures, erased, findings: [...keys, ...findings, ...rows] }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )

async function checkKeys(snapshot: Reader): Promise<Finding[]> {
  const kept = await storedTerms(snapshot)
  const swapped = swappedTerms(kept).map((size) => ({ kind: 'key_swapped' as const, size }))
  const own = await findLogKey(logKeyFolder())
  const other = own && kept.length > 0 && writeVerifierKey(own.key) !== kept.at(-1)!.verifierKey
  return other ? [...swapped, { kind: 'key_file_other' }] : swapped
}

/** Whose row a leaf about a signature, its paper or a passkey stands for. */
const rowOf: Partial<Record<LeafKind, 'signature' | 'paper' | 'passkey'>> = {
  signature: 'signature',
  seal: 'paper',
  passkey_enrolled: 'passkey',
  passkey_removed: 'passkey',
}

async function checkRows(snapshot: Reader, onChecked: (done: number) => void): Promise<RowFinding[]> {
  const findings: RowFinding[] = []
  const seen = new Set<number>()
  for await (const page of keptSignatures(snapshot)) {
    for (const row of page) {
      seen.add(row.leafIndex)
      const facts = changedFacts(row)
      if (facts.length === 0) continue
      const { code, unitCode: unit, leafIndex: index } = row
      findings.push({ kind: 'signature_changed', code, unit, index, facts })
    }
    onChecked(seen.size)
  }
  for (const { index } of await signatureLeaves(snapshot)) {
    if (!seen.has(index)) findings.push({ kind: 'row_gone', index, what: 'signature' })
  }
  for (const { code } of await unloggedSignatures(snapshot))
    findings.push({ kind: 'signature_unlogged', code })
  const claimed = await claimedByActs(snapshot)
  for (const { index, entry } of await unclaimedLeaves(snapshot)) {
    const leaf = parseLeaf(entry)
    const what = leaf && (actOfLeaf(leaf) ?? rowOf[leaf.kind])
    if (what && !claimed.has(index)) findings.push({ kind: 'row_gone', index, what })
  }
  findings.push(...(await checkActs(snapshot)))
  for (const { index, entry, code, pdfHash } of await keptPapers(snapshot)) {
    const leaf = parseLeaf(entry)
    if (leaf?.kind !== 'seal' || leaf.documentHash !== toHex(pdfHash)) {
      findings.push({ kind: 'paper_changed', code, index })
    }
  }
  for (const row of await keptPasskeys(snapshot)) {
    if (!isSameKey(row)) findings.push({ kind: 'passkey_changed', index: row.leafIndex })
  }
  for (const { passkeyId } of await unloggedPasskeys(snapshot)) {
    findings.push({ kind: 'passkey_unlogged', passkeyId })
  }
  return findings
}

type KeptPasskey = Awaited<ReturnType<typeof keptPasskeys>>[number]

function isSameKey({ entry, salt, credentialId, publicKey }: KeptPasskey): boolean {
  if (!salt) return true
  const key = { credentialId: base64url(credentialId), publicKey: base64url(publicKey) }
  return parseLeaf(entry)?.assertionHash === commit('assertion', salt, canonicalBytes(key))
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

async function* counting<Item>(items: AsyncIterable<Item>, onStep: (done: number) => void) {
  let done = 0
  for await (const item of items) {
    yield item
    done += 1
    if (done % leavesAStep === 0) onStep(done)
  }
}
