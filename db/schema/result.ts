import { sql } from 'drizzle-orm'
import { check, index, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { resultPeriods } from '@/lib/terms'
import { account } from './account'
import { id, instant, oneOf, refTo } from './columns'
import { storedFile } from './file'
import { assignment } from './target'

/** What a unit has reached of an assigned target by the end of a period; a later report corrects an earlier one. */
export const resultReport = pgTable(
  'result_report',
  {
    id: id(),
    assignmentId: refTo(() => assignment.id),
    period: text({ enum: resultPeriods }).notNull(),
    value: numeric().notNull(),
    note: text(),
    fileId: uuid().references(() => storedFile.id),
    accountId: refTo(() => account.id),
    personName: text().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    index('result_report_assignment').on(t.assignmentId, t.period, t.at),
    check('result_report_period_known', oneOf(t.period, resultPeriods)),
    check('result_report_value_finite', sql`${t.value} not in ('NaN', 'Infinity', '-Infinity')`),
  ],
)
