import { sql } from 'drizzle-orm'
import { bigint, check, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns'
import { signature } from './pledge'

const position = () => bigint({ mode: 'number' })

/** The log's entries in their order, byte for byte as they are hashed. */
export const logLeaf = pgTable(
  'log_leaf',
  {
    index: position().primaryKey(),
    entry: bytes().notNull(),
    leafHash: bytes().notNull().unique('log_leaf_once'),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    check('log_leaf_counts_from_zero', sql`${t.index} >= 0`),
    check('log_leaf_fits_a_bundle', sql`octet_length(${t.entry}) between 1 and 65535`),
    check('log_leaf_hash_true', sql`${t.leafHash} = sha256('\\x00'::bytea || ${t.entry})`),
  ],
)

/** Every head of the tree that was ever signed, one a size: two of one size would be a fork. */
export const logCheckpoint = pgTable(
  'log_checkpoint',
  {
    size: position().primaryKey(),
    root: bytes().notNull(),
    note: text().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    check('log_checkpoint_of_a_leaf', sql`${t.size} >= 1`),
    check('log_checkpoint_root_whole', sql`octet_length(${t.root}) = 32`),
  ],
)

/** Where a signature stands in the log, and the salts that open what its leaf commits to: erased with the person. */
export const signatureLeaf = pgTable('signature_leaf', {
  signatureId: uuid()
    .primaryKey()
    .references(() => signature.id),
  leafIndex: position()
    .notNull()
    .unique('signature_leaf_once')
    .references(() => logLeaf.index),
  signerSalt: bytes(),
  strokesSalt: bytes(),
  assertionSalt: bytes(),
})
