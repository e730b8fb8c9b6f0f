import { bigint, pgTable, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns'
import { logLeaf } from './log'
import { signature } from './pledge'

/** Where a signature stands in the log, and the salts that open what its leaf commits to: erased with the person. */
export const signatureLeaf = pgTable('signature_leaf', {
  signatureId: uuid()
    .primaryKey()
    .references(() => signature.id),
  leafIndex: bigint({ mode: 'number' })
    .notNull()
    .unique('signature_leaf_once')
    .references(() => logLeaf.index),
  signerSalt: bytes(),
  strokesSalt: bytes(),
  assertionSalt: bytes(),
})
