import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text } from 'drizzle-orm/pg-core'
import { sealLevels } from '@/lib/terms'
import { bytes, id, instant, oneOf, refTo } from './columns'
import { leafOnce } from './log'
import { signature } from './pledge'

/** The sealed PDF of a signature, written with its leaf of the log; of several the one with the newest leaf counts. */
export const sealedPaper = pgTable(
  'sealed_paper',
  {
    id: id(),
    signatureId: refTo(() => signature.id),
    pdf: bytes().notNull(),
    pdfHash: bytes().notNull(),
    level: text({ enum: sealLevels }).notNull(),
    /** Why the level is lower than what was asked for. */
    problem: text(),
    leafIndex: leafOnce('sealed_paper_once_a_leaf').notNull(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    index('sealed_paper_signature').on(t.signatureId, t.leafIndex),
    // Empty once the signer's data are erased: who has a copy can still hold it to the hash.
    check('sealed_paper_hash_true', sql`${t.pdf} = '' or ${t.pdfHash} = sha256(${t.pdf})`),
    check('sealed_paper_level_known', oneOf(t.level, sealLevels)),
  ],
)

/** Every certificate that ever sealed here: a paper is genuine under those of its day. */
export const sealingCertificate = pgTable(
  'sealing_certificate',
  {
    hash: bytes().primaryKey(),
    der: bytes().notNull(),
    firstUsedAt: instant().notNull().defaultNow(),
  },
  (t) => [check('sealing_certificate_hash_true', sql`${t.hash} = sha256(${t.der})`)],
)

/** An attempt to seal that failed, and why: the office sees those that no paper followed. */
export const sealingFailure = pgTable(
  'sealing_failure',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    signatureId: refTo(() => signature.id),
    cause: text().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [index('sealing_failure_signature').on(t.signatureId, t.at)],
)
