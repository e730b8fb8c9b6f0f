import { sql } from 'drizzle-orm'
import { check, index, pgTable, text } from 'drizzle-orm/pg-core'
import { account, person } from './account'
import { id, instant, keyOf, refTo } from './columns'
import { signature } from './pledge'

/** An act that erased what is kept of a person. `erase_person` alone writes it, and nothing of the person is in it. */
export const erasure = pgTable(
  'erasure',
  {
    id: id(),
    personId: refTo(() => person.id),
    reason: text().notNull(),
    erasedBy: refTo(() => account.id),
    at: instant().notNull().defaultNow(),
    /** What was signed from here on was still to be kept. */
    keptFrom: instant().notNull(),
  },
  (t) => [
    index('erasure_person').on(t.personId, t.at),
    check('erasure_has_reason', sql`has_ink(${t.reason})`),
  ],
)

/** A signature whose name, drawing, assertion, salts and paper are gone: its leaf stays and says no more whose it was. */
export const erasedSignature = pgTable('erased_signature', {
  signatureId: keyOf(() => signature.id),
  erasureId: refTo(() => erasure.id),
})
