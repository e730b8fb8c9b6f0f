import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  json,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { authorities, commitmentKinds, directions, strengths } from '@/lib/terms'
import { account } from './account'
import { bytes, id, instant, keyOf, oneOf, refTo } from './columns'
import { storedFile } from './file'
import { leafOnce } from './log'
import { pledge } from './roster'
import { assignmentRevision } from './target'

/** The first time that somebody of the unit opened the pledge. */
export const pledgeView = pgTable('pledge_view', {
  pledgeId: keyOf(() => pledge.id),
  accountId: refTo(() => account.id),
  at: instant().notNull().defaultNow(),
})

export const ownCommitment = pgTable(
  'own_commitment',
  {
    id: id(),
    pledgeId: refTo(() => pledge.id),
    kind: text({ enum: commitmentKinds }).notNull(),
    position: integer().notNull(),
    content: text().notNull(),
    direction: text({ enum: directions }),
    valueLow: numeric(),
    valueHigh: numeric(),
    measureUnit: text(),
  },
  (t) => [
    index('own_commitment_pledge').on(t.pledgeId),
    check('own_commitment_kind_known', oneOf(t.kind, commitmentKinds)),
    check('own_commitment_direction_known', oneOf(t.direction, directions)),
    check('own_commitment_has_content', sql`has_ink(${t.content})`),
    check(
      'own_commitment_figure_whole',
      sql`num_nonnulls(${t.direction}, ${t.valueLow}, ${t.measureUnit}) = case ${t.kind} when 'own_target' then 3 else 0 end`,
    ),
    check('own_commitment_range_forward', sql`${t.valueHigh} > ${t.valueLow}`),
  ],
)

/** What a signer had on screen: the exact canonical bytes, kept when the page shows them for signing. */
export const shownDocument = pgTable(
  'shown_document',
  {
    pledgeId: refTo(() => pledge.id),
    documentHash: bytes().notNull(),
    document: bytes().notNull(),
    accountId: refTo(() => account.id),
    at: instant().notNull().defaultNow(),
    /** When the names in it were erased: since then its bytes are no more those of the hash. */
    erasedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.pledgeId, t.documentHash] }),
    check(
      'shown_document_hash_true',
      sql`${t.erasedAt} is not null or ${t.documentHash} = sha256(${t.document})`,
    ),
  ],
)

/** A version of a pledge is a document that was shown and then signed. */
export const pledgeVersion = pgTable(
  'pledge_version',
  {
    id: id(),
    pledgeId: refTo(() => pledge.id),
    number: integer().notNull(),
    documentHash: bytes().notNull(),
    frozenAt: instant().notNull().defaultNow(),
  },
  (t) => [
    unique('pledge_version_once').on(t.pledgeId, t.number),
    check('pledge_version_counts_from_one', sql`${t.number} >= 1`),
    foreignKey({
      name: 'pledge_version_was_shown',
      columns: [t.pledgeId, t.documentHash],
      foreignColumns: [shownDocument.pledgeId, shownDocument.documentHash],
    }),
  ],
)

/** Which revisions of its assignments a version carries. */
export const pledgeVersionRevision = pgTable(
  'pledge_version_revision',
  {
    versionId: refTo(() => pledgeVersion.id),
    revisionId: refTo(() => assignmentRevision.id),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.revisionId] })],
)

export const signature = pgTable(
  'signature',
  {
    id: id(),
    versionId: refTo(() => pledgeVersion.id).unique('signature_once_a_version'),
    accountId: refTo(() => account.id),
    signerName: text().notNull(),
    authority: text({ enum: authorities }).notNull(),
    titleLines: text().array().notNull(),
    strength: text({ enum: strengths }).notNull(),
    strokes: json().$type<{ points: { x: number; y: number; time: number; pressure: number }[] }[]>(),
    typedName: text(),
    signedAt: instant().notNull().defaultNow(),
    code: text().notNull().unique('signature_code_once'),
    idempotencyKey: uuid().notNull().unique('signature_key_once'),
    payloadHash: bytes().notNull(),
  },
  (t) => [
    check('signature_authority_known', oneOf(t.authority, authorities)),
    check('signature_strength_known', oneOf(t.strength, strengths)),
    // Neither, and no hash of them, once the signer's data are erased.
    check(
      'signature_drawn_or_typed',
      sql`num_nonnulls(${t.strokes}, ${t.typedName}) = case ${t.payloadHash} when '' then 0 else 1 end`,
    ),
    check('signature_strokes_small', sql`octet_length(${t.strokes}::text) <= 65536`),
    check('signature_code_form', sql`${t.code} ~ '^[0-9A-HJKMNP-TV-Z]{12}$'`),
    check('signature_has_title', sql`cardinality(${t.titleLines}) >= 1`),
  ],
)

/** A unit that signed on paper, with the scan; a later sheet takes the place of an earlier one. */
export const paperSignature = pgTable(
  'paper_signature',
  {
    id: id(),
    pledgeId: refTo(() => pledge.id),
    signerName: text().notNull(),
    titleLines: text().array().notNull(),
    signedOn: date({ mode: 'string' }).notNull(),
    recordedBy: refTo(() => account.id),
    recordedAt: instant().notNull().defaultNow(),
    scanFileId: uuid().references(() => storedFile.id),
    leafIndex: leafOnce('paper_signature_once_a_leaf'),
    signerSalt: bytes(),
  },
  (t) => [index('paper_signature_pledge').on(t.pledgeId, t.recordedAt)],
)

/** Which revisions stood when a sheet of paper was recorded: it answers for these (written by a trigger). */
export const paperSignatureRevision = pgTable(
  'paper_signature_revision',
  {
    paperId: refTo(() => paperSignature.id),
    revisionId: refTo(() => assignmentRevision.id),
  },
  (t) => [primaryKey({ columns: [t.paperId, t.revisionId] })],
)

/** A signature that the office took back, and why: it stays genuine and counts no more. */
export const revocation = pgTable(
  'revocation',
  {
    signatureId: keyOf(() => signature.id),
    reason: text().notNull(),
    accountId: refTo(() => account.id),
    at: instant().notNull().defaultNow(),
    leafIndex: leafOnce('revocation_once_a_leaf').notNull(),
    signerSalt: bytes(),
  },
  (t) => [check('revocation_has_reason', sql`has_ink(${t.reason})`)],
)
