import { desc, lte } from 'drizzle-orm'
import { dayOf } from '@/lib/dates'
import { db } from './client'
import { unitName } from './schema/roster'

/** The name that each unit bears on the day of `now`: a subquery to join on `unitId`. */
export const unitNamesNow = (now = new Date()) =>
  db()
    .selectDistinctOn([unitName.unitId])
    .from(unitName)
    .where(lte(unitName.validFrom, dayOf(now)))
    .orderBy(unitName.unitId, desc(unitName.validFrom))
    .as('unit_name_now')
