import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { authorities } from '@/lib/terms'
import { account, person } from './account'
import { id, instant, oneOf, refTo } from './columns'
import { storedFile } from './file'
import { unit } from './roster'

/** A named person may sign for a unit with this authority, by this document, between these days. */
export const authorization = pgTable(
  'authorization',
  {
    id: id(),
    unitId: refTo(() => unit.id),
    personId: refTo(() => person.id),
    authority: text({ enum: authorities }).notNull(),
    title: text().notNull(),
    scope: text().notNull(),
    document: text().notNull(),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }),
    documentFileId: uuid().references(() => storedFile.id),
    withdrawnBy: uuid().references(() => account.id),
    withdrawnAt: instant(),
  },
  (t) => [
    check('authorization_withdrawal_whole', sql`(${t.withdrawnBy} is null) = (${t.withdrawnAt} is null)`),
    index('authorization_unit_person').on(t.unitId, t.personId),
    check('authorization_authority_delegated', oneOf(t.authority, authorities.slice(2))),
    check('authorization_title_upper', sql`${t.title} = upper(${t.title})`),
    check('authorization_days_forward', sql`${t.endsOn} >= ${t.startsOn}`),
  ],
)
