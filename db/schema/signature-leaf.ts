import { pgTable } from 'drizzle-orm/pg-core'
import { bytes, keyOf } from './columns'
import { leafOnce } from './log'
import { signature } from './pledge'

/** Where a signature stands in the log, and the salts that open what its leaf commits to: erased with the person. */
export const signatureLeaf = pgTable('signature_leaf', {
  signatureId: keyOf(() => signature.id),
  leafIndex: leafOnce('signature_leaf_once').notNull(),
  signerSalt: bytes(),
  strokesSalt: bytes(),
  assertionSalt: bytes(),
})
