import { and, asc, eq, notExists, sql } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { erasedSignature } from '@/db/schema/erasure'
import { logLeaf } from '@/db/schema/log'
import { signatureLeaf } from '@/db/schema/signature-leaf'
import { findLogKey } from '@/features/log/key-file'
import { logKeyFolder, logKeys, storedTerms } from '@/features/log/keys'
import { readStoredLog } from '@/features/log/queries'
import { swappedTerms } from '@/lib/log/keys'
import { writeVerifierKey } from '@/lib/log/note-keys'
import { type Finding, verifyLog } from '@/lib/log/verify'
import { logActs } from './acts'
import { type ChainVerdict, findingInWords } from './findings'

type Progress = (done: number, total: number) => void

const leavesAStep = 1000

/**
 * "Kiểm tra chuỗi": rebuilds the log's tree from its rows and compares it with every signed checkpoint, with those of
 * `outside` (signed notes from elsewhere) too, then holds the rows of every act to their leaves. It sees the database as
 * it is at one moment, whatever is signed meanwhile. No finding: nothing was changed, lost or rewritten.
 */
export const checkChain = (outside: readonly string[] = [], onProgress: Progress = () => {}) =>
  db().transaction(
    async (snapshot): Promise<ChainVerdict> => {
      const leaves = await snapshot.$count(logLeaf)
      const signatures = await snapshot.$count(signatureLeaf)
      const total = leaves + signatures
      const stored = await readStoredLog(snapshot)
      const counted = counting(stored.leaves, (done) => onProgress(done, total))
      const keys = await logKeys(snapshot)
      const { size, findings } = await verifyLog({ ...stored, leaves: counted }, keys, outside)
      const inWords = [...(await checkKeys(snapshot)), ...findings].map(findingInWords)
      const rows = await checkRows(snapshot, (done) => onProgress(leaves + done, total))
      const erased = await snapshot.$count(erasedSignature)
      return { size, signatures, erased, findings: [...inWords, ...rows] }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )

async function checkKeys(snapshot: Reader): Promise<Finding[]> {
  const terms = await storedTerms(snapshot)
  const swapped = swappedTerms(terms).map((size) => ({ kind: 'key_swapped' as const, size }))
  const own = await findLogKey(logKeyFolder())
  const other = own && terms.length > 0 && writeVerifierKey(own.key) !== terms.at(-1)!.verifierKey
  return other ? [...swapped, { kind: 'key_file_other' }] : swapped
}

const actRows = [...new Set(logActs.map(({ rows }) => rows))]

async function checkRows(snapshot: Reader, onChecked: (done: number) => void): Promise<string[]> {
  const findings: string[] = []
  for (const { check } of actRows) findings.push(...(await check(snapshot, onChecked)))
  for (const { index, entry } of await unclaimedLeaves(snapshot)) {
    const act = logActs.find(({ leaf }) => leaf.read(entry))
    if (act) findings.push(`Mục số ${index + 1} của nhật ký là ${act.rows.name}, nhưng dữ liệu đó không còn.`)
  }
  return findings
}

/** The leaves that no row of an act claims. */
const unclaimedLeaves = (reader: Reader) =>
  reader
    .select({ index: logLeaf.index, entry: logLeaf.entry })
    .from(logLeaf)
    .where(and(...actRows.map(({ leafIndex }) => notExists(claims(reader, leafIndex)))))
    .orderBy(asc(logLeaf.index))

const claims = (reader: Reader, leafIndex: (typeof actRows)[number]['leafIndex']) =>
  reader.select({ one: sql`1` }).from(leafIndex.table).where(eq(leafIndex, logLeaf.index))

async function* counting<Item>(items: AsyncIterable<Item>, onStep: (done: number) => void) {
  let done = 0
  for await (const item of items) {
    yield item
    done += 1
    if (done % leavesAStep === 0) onStep(done)
  }
}
