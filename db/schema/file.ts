import { sql } from 'drizzle-orm'
import { check, pgTable, text } from 'drizzle-orm/pg-core'
import { filePurposes } from '@/lib/terms'
import { account } from './account'
import { bytes, id, instant, oneOf, refTo } from './columns'

/** A file that somebody gave, kept in the database so that one backup holds everything. */
export const storedFile = pgTable(
  'stored_file',
  {
    id: id(),
    purpose: text({ enum: filePurposes }).notNull(),
    /** As its giver called it: shown, never a path. */
    name: text().notNull(),
    mediaType: text().notNull(),
    content: bytes().notNull(),
    hash: bytes().notNull(),
    givenBy: refTo(() => account.id),
    givenAt: instant().notNull().defaultNow(),
  },
  (t) => [
    check('stored_file_purpose_known', oneOf(t.purpose, filePurposes)),
    check('stored_file_hash_true', sql`${t.hash} = sha256(${t.content})`),
    check('stored_file_sized', sql`octet_length(${t.content}) between 1 and 20971520`),
  ],
)
