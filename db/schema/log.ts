import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytes, instant, oneOf } from './columns'

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

/** The leaf of a row that is in the log; no other row of its table, by the constraint `name`, has the same. */
export const leafOnce = (name: string) =>
  position()
    .unique(name)
    .references(() => logLeaf.index)

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

/**
 * The keys that sign the log, in their order: each signs the checkpoints from `fromSize` leaves on, until the next. All
 * but the first come with a `handover`, a note about the new key that the key before has signed.
 */
export const logKeyTerm = pgTable(
  'log_key_term',
  {
    fromSize: position().primaryKey(),
    verifierKey: text().notNull().unique('log_key_term_once'),
    handover: text(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    check('log_key_term_begins', sql`${t.fromSize} >= 0`),
    check('log_key_term_handed_over', sql`(${t.fromSize} = 0) = (${t.handover} is null)`),
  ],
)

export const copyChannels = ['url', 'mail'] as const

/** An attempt to bring a checkpoint to where the machine's operator cannot change it; `failure` is null when it came there. */
export const checkpointCopy = pgTable(
  'checkpoint_copy',
  {
    id: position().primaryKey().generatedAlwaysAsIdentity(),
    channel: text({ enum: copyChannels }).notNull(),
    size: position()
      .notNull()
      .references(() => logCheckpoint.size),
    at: instant().notNull().defaultNow(),
    failure: text(),
  },
  (t) => [
    index('checkpoint_copy_channel').on(t.channel, t.id),
    check('checkpoint_copy_channel_known', oneOf(t.channel, copyChannels)),
  ],
)

/** A witness's line under a checkpoint, one a key: it says that the witness saw this tree grow from the one before. */
export const logCosignature = pgTable(
  'log_cosignature',
  {
    size: position()
      .notNull()
      .references(() => logCheckpoint.size),
    keyId: text().notNull(),
    witness: text().notNull(),
    line: text().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.size, t.keyId] })],
)
