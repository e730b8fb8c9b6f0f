import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sealLevels, strengths } from '@/lib/terms'
import { account } from './account'
import { campaign } from './campaign'
import { bytes, id, instant, oneOf, refTo } from './columns'
import { leafOnce } from './log'
import { passkey } from './passkey'

/** Who had signed when a campaign was locked: canonical bytes, frozen. Of several the newest counts. */
export const signingList = pgTable(
  'signing_list',
  {
    id: id(),
    campaignId: refTo(() => campaign.id),
    list: bytes().notNull(),
    listHash: bytes().notNull(),
    frozenBy: refTo(() => account.id),
    frozenAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index('signing_list_campaign').on(t.campaignId, t.frozenAt),
    check('signing_list_hash_true', sql`${t.listHash} = sha256(${t.list})`),
  ],
)

/** A witness confirms one frozen list, with its leaf of the log. */
export const witnessRecord = pgTable(
  'witness_record',
  {
    id: id(),
    accountId: refTo(() => account.id),
    at: instant().notNull().defaultNow(),
    listId: refTo(() => signingList.id),
    personName: text().notNull(),
    title: text(),
    strength: text({ enum: strengths }).notNull(),
    passkeyId: uuid().references(() => passkey.id),
    assertion: bytes(),
    leafIndex: leafOnce('witness_record_once_a_leaf').notNull(),
    signerSalt: bytes(),
    assertionSalt: bytes(),
  },
  (t) => [
    unique('witness_record_once').on(t.listId, t.accountId),
    check('witness_record_strength_known', oneOf(t.strength, strengths)),
    check(
      'witness_record_assertion_with_passkey',
      sql`num_nonnulls(${t.passkeyId}, ${t.assertion}) = case ${t.strength} when 'passkey' then 2 else 0 end`,
    ),
  ],
)

/** The minutes of a ceremony ("Biên bản lễ ký"): what they say, and the sealed PDF with its leaf of the log. */
export const minutes = pgTable(
  'minutes',
  {
    id: id(),
    campaignId: refTo(() => campaign.id),
    listId: refTo(() => signingList.id),
    document: bytes().notNull(),
    pdf: bytes().notNull(),
    pdfHash: bytes().notNull(),
    level: text({ enum: sealLevels }).notNull(),
    problem: text(),
    madeBy: refTo(() => account.id),
    at: instant().notNull().defaultNow(),
    leafIndex: leafOnce('minutes_once_a_leaf').notNull(),
  },
  (t) => [
    index('minutes_campaign').on(t.campaignId, t.leafIndex),
    check('minutes_hash_true', sql`${t.pdfHash} = sha256(${t.pdf})`),
    check('minutes_level_known', oneOf(t.level, sealLevels)),
  ],
)
