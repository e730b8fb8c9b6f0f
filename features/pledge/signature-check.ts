import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '@/db/client'
import { erasedSignature } from '@/db/schema/erasure'
import { logLeaf } from '@/db/schema/log'
import { signatureAssertion } from '@/db/schema/passkey'
import { pledgeVersion, shownDocument, signature } from '@/db/schema/pledge'
import { pledge, unit } from '@/db/schema/roster'
import { signatureLeaf } from '@/db/schema/signature-leaf'
import type { ActRows } from '@/features/log/act'
import { type Committed, commit, type Leaf, parseLeaf, signerBytes } from '@/features/log/leaf'
import { CanonicalError, canonicalBytes, sha256, toHex } from '@/lib/canonical'
import { isDocumentOfVersion } from './queries'
import { formatCode } from './receipt'

/** The rows of signatures, which the check of the log holds to their leaves, as far as no erasure took their data. */
export const signatureRows: ActRows = {
  name: 'một chữ ký',
  leafIndex: signatureLeaf.leafIndex,
  check: async (reader, onChecked) => {
    const findings: string[] = []
    const checked = new Set<number>()
    for await (const page of storedSignatures(reader)) {
      for (const row of page) {
        checked.add(row.leafIndex)
        const facts = changedFacts(row)
        if (facts.length === 0) continue
        const names = facts.map((fact) => factNames[fact]).join('; ')
        findings.push(
          `Chữ ký mã ${formatCode(row.code)} (đơn vị ${row.unitCode}) đã bị sửa sau khi ký: ${names} không khớp với mục số ${row.leafIndex + 1} của nhật ký.`,
        )
      }
      onChecked(checked.size)
    }
    const places = await reader.select({ index: signatureLeaf.leafIndex }).from(signatureLeaf)
    for (const { index } of places) {
      if (!checked.has(index))
        findings.push(`Mục số ${index + 1} của nhật ký là ${signatureRows.name}, nhưng dữ liệu đó không còn.`)
    }
    for (const code of await unloggedCodes(reader))
      findings.push(`Chữ ký mã ${formatCode(code)} không có trong nhật ký.`)
    return findings
  },
}

/** What a signature's leaf states and its rows must still say. */
type LeafFact = Exclude<keyof Leaf, 'format'>

const factNames: Record<LeafFact, string> = {
  kind: 'loại mục',
  campaign: 'đợt thi đua',
  unit: 'đơn vị',
  documentHash: 'nội dung bản giao ước',
  signerHash: 'người ký, chức vụ',
  authority: 'quyền hạn ký',
  strength: 'mức xác nhận',
  assertionHash: 'xác nhận bằng khóa truy cập',
  strokesHash: 'nét ký',
  signedAt: 'thời điểm ký',
  previousVersion: 'bản ký trước đó',
}

const pageOfSignatures = 500

/** Every signature in the log, with all that its leaf was made of, in pages and in the log's order. */
async function* storedSignatures(reader: Reader) {
  for (let last = -1; ; ) {
    const page = await pageAfter(reader, last)
    if (page.length > 0) yield page
    if (page.length < pageOfSignatures) return
    last = page.at(-1)!.leafIndex
  }
}

type SignatureRow = Awaited<ReturnType<typeof pageAfter>>[number]

/**
 * The facts in which a signature's rows differ from what its leaf states. What a leaf commits to, and the document's
 * bytes, can be compared until they are erased. An entry that is no leaf differs in `kind`.
 */
function changedFacts(row: SignatureRow): LeafFact[] {
  const leaf = parseLeaf(row.entry)
  if (!leaf) return ['kind']
  const facts = Object.entries(factsOf(row)) as [LeafFact, string | null | undefined][]
  return facts.filter(([fact, value]) => value !== undefined && value !== leaf[fact]).map(([fact]) => fact)
}

/** The facts as the rows have them now; undefined where they were erased and nothing can be said. */
function factsOf(row: SignatureRow): Record<LeafFact, string | null | undefined> {
  const document = toHex(row.erased ? row.documentHash : sha256(row.document))
  const drawing = row.strokes
    ? { kind: 'strokes', strokes: row.strokes }
    : { kind: 'typed', name: row.typedName }
  return {
    kind: 'signature',
    campaign: row.campaignId,
    unit: row.unitCode,
    documentHash: document === toHex(row.documentHash) ? document : 'the document is not that of its hash',
    signerHash: committed('signer', row, () => signerBytes(row.accountId, row.signerName, row.titleLines)),
    authority: row.authority,
    strength: row.strength,
    strokesHash: committed('strokes', row, () => canonicalBytes(drawing)),
    assertionHash: row.strength === 'passkey' ? assertionHash(row) : null,
    signedAt: row.signedAt.toISOString(),
    previousVersion: row.previousHash && toHex(row.previousHash),
  }
}

function assertionHash(row: SignatureRow): string | undefined {
  const { assertion, erased } = row
  if (!assertion) return erased ? undefined : 'the assertion is gone'
  return committed('assertion', row, () => assertion)
}

/** Rows that were changed behind the program's back need not have a canonical form. */
function committed(what: Committed, row: SignatureRow, value: () => Uint8Array): string | undefined {
  if (row.erased) return undefined
  const salt = row[`${what}Salt`]
  if (!salt) return 'the salt is gone'
  try {
    return commit(what, salt, value())
  } catch (fault) {
    if (fault instanceof CanonicalError || fault instanceof RangeError) return 'not what was committed to'
    throw fault
  }
}

const previous = alias(pledgeVersion, 'previous')

const pageAfter = (reader: Reader, last: number) =>
  reader
    .select({
      code: signature.code,
      leafIndex: signatureLeaf.leafIndex,
      entry: logLeaf.entry,
      campaignId: pledge.campaignId,
      unitCode: unit.code,
      documentHash: pledgeVersion.documentHash,
      document: shownDocument.document,
      previousHash: previous.documentHash,
      accountId: signature.accountId,
      signerName: signature.signerName,
      titleLines: signature.titleLines,
      authority: signature.authority,
      strength: signature.strength,
      strokes: signature.strokes,
      typedName: signature.typedName,
      signedAt: signature.signedAt,
      assertion: signatureAssertion.assertion,
      signerSalt: signatureLeaf.signerSalt,
      strokesSalt: signatureLeaf.strokesSalt,
      assertionSalt: signatureLeaf.assertionSalt,
      erased: sql<boolean>`${erasedSignature.signatureId} is not null`,
    })
    .from(signatureLeaf)
    .innerJoin(logLeaf, eq(logLeaf.index, signatureLeaf.leafIndex))
    .innerJoin(signature, eq(signature.id, signatureLeaf.signatureId))
    .innerJoin(pledgeVersion, eq(pledgeVersion.id, signature.versionId))
    .innerJoin(pledge, eq(pledge.id, pledgeVersion.pledgeId))
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .innerJoin(shownDocument, isDocumentOfVersion)
    .leftJoin(
      previous,
      and(
        eq(previous.pledgeId, pledgeVersion.pledgeId),
        eq(previous.number, sql`${pledgeVersion.number} - 1`),
      ),
    )
    .leftJoin(signatureAssertion, eq(signatureAssertion.signatureId, signature.id))
    .leftJoin(erasedSignature, eq(erasedSignature.signatureId, signature.id))
    .where(gt(signatureLeaf.leafIndex, last))
    .orderBy(asc(signatureLeaf.leafIndex))
    .limit(pageOfSignatures)

/** Codes of the signatures without a leaf: they were not written through the log. */
const unloggedCodes = async (reader: Reader): Promise<string[]> => {
  const rows = await reader
    .select({ code: signature.code })
    .from(signature)
    .leftJoin(signatureLeaf, eq(signatureLeaf.signatureId, signature.id))
    .where(isNull(signatureLeaf.signatureId))
    .orderBy(asc(signature.signedAt))
  return rows.map(({ code }) => code)
}
