import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, customType, foreignKey, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Primary key of everything that has an address: a random UUID, so that ids tell nothing. */
export const id = () => uuid().primaryKey().defaultRandom()

/** The id of another row, which there must be. */
export const refTo = (column: () => AnyPgColumn) => uuid().notNull().references(column)

/** Primary key of a row that another row has at most once: that row's id. */
export const keyOf = (column: () => AnyPgColumn) => uuid().primaryKey().references(column)

type InCampaign = { id: AnyPgColumn; campaignId: AnyPgColumn }

/** FOREIGN KEY: `id` names a row of `other` in the campaign of `own` row. */
export const inCampaign = (
  name: string,
  id: AnyPgColumn,
  own: Pick<InCampaign, 'campaignId'>,
  other: InCampaign,
) => foreignKey({ name, columns: [id, own.campaignId], foreignColumns: [other.id, other.campaignId] })

/** An instant to the millisecond, so that what JavaScript reads back is what was stored. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })

/** Raw bytes, in JavaScript a Uint8Array. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** CHECK body: `column` holds one of `values`. Text with a CHECK, because enum types cannot lose a value. */
export const oneOf = (column: AnyColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`
