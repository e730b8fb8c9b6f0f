import { and, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { block, pledge, unit, unitName } from '@/db/schema/roster'
import { assignment, assignmentRevision, decision, target, targetGroup } from '@/db/schema/target'

const tables = {
  block,
  unit,
  pledge,
  person,
  account,
  decision,
  targetGroup,
  target,
  assignment,
  assignmentRevision,
}
type TableName = keyof typeof tables

type Values = Record<string, string | number | null>

/** What an import did, in its order: rows that it made, and what was there where it changed one. Stored as JSON. */
export type Change =
  | { made: TableName; ids: string[] }
  | { made: 'unitName'; of: { unitId: string; validFrom: string }[] }
  | { changed: TableName; id: string; before: Values; after: Values }
  | { changed: 'unitName'; of: { unitId: string; validFrom: string }; before: Values; after: Values }

const chunk = 1000

/** The parts of `list`, of at most a thousand: Postgres takes 65,535 parameters in a statement. */
export function* chunks<T>(list: readonly T[]): Generator<T[]> {
  for (let at = 0; at < list.length; at += chunk) yield list.slice(at, at + chunk)
}

/** Adds rows, notes in `changes` that they were made, and gives their ids in their order. */
export async function make<Name extends TableName>(
  tx: Transaction,
  changes: Change[],
  table: Name,
  rows: readonly (typeof tables)[Name]['$inferInsert'][],
): Promise<string[]> {
  const ids: string[] = []
  for (const part of chunks(rows)) {
    const made = await tx
      .insert(tables[table] as PgTable)
      .values(part as PgInsertValue<PgTable>[])
      .returning({ id: tables[table].id })
    ids.push(...made.map(({ id }) => id as string))
  }
  if (ids.length > 0) changes.push({ made: table, ids })
  return ids
}

/** Changes the fields of a row in which `after` differs from `before`, and notes in `changes` what an undo needs. */
export async function change(
  tx: Transaction,
  changes: Change[],
  table: TableName,
  id: string,
  before: Values,
  after: Values,
): Promise<void> {
  const values = differing(before, after)
  const keys = Object.keys(values.after)
  if (keys.length === 0) return
  await tx
    .update(tables[table])
    .set({ ...values.after, ...raised(table, keys) })
    .where(eq(tables[table].id, id))
  changes.push({ changed: table, id, ...values })
}

/** The fields in which two states of a row differ, as they were and as they are. */
export function differing(before: Values, after: Values): { before: Values; after: Values } {
  const keys = Object.keys(after).filter((key) => before[key] !== after[key])
  const only = (values: Values) => Object.fromEntries(keys.map((key) => [key, values[key] ?? null]))
  return { before: only(before), after: only(after) }
}

/** Takes changes back, the last one first. Gives false where a row has become another since. */
export async function takeBack(tx: Transaction, changes: readonly Change[]): Promise<boolean> {
  for (const one of changes.toReversed()) {
    if ('made' in one) await remove(tx, one)
    else if (!(await restore(tx, one))) return false
  }
  await tx
    .update(pledge)
    .set({ position: sql`-${pledge.position}` })
    .where(lt(pledge.position, 0))
  return true
}

async function remove(tx: Transaction, one: Extract<Change, { made: unknown }>): Promise<void> {
  if (one.made === 'unitName') {
    for (const part of chunks(one.of)) {
      const keys = part.map(({ unitId, validFrom }) => sql`(${unitId}, ${validFrom})`)
      const named = sql`(${unitName.unitId}, ${unitName.validFrom}) in (${sql.join(keys, sql`, `)})`
      await tx.delete(unitName).where(named)
    }
    return
  }
  const table = tables[one.made]
  for (const ids of chunks(one.ids)) await tx.delete(table).where(inArray(table.id, ids))
}

async function restore(tx: Transaction, one: Extract<Change, { changed: unknown }>): Promise<boolean> {
  const table = one.changed === 'unitName' ? unitName : tables[one.changed]
  const where: SQL | undefined =
    one.changed === 'unitName'
      ? and(eq(unitName.unitId, one.of.unitId), eq(unitName.validFrom, one.of.validFrom))
      : eq(tables[one.changed].id, one.id)
  const [now] = await tx.select().from(table).where(where)
  const stored = now as Record<string, unknown> | undefined
  if (!stored || Object.entries(one.after).some(([key, value]) => stored[key] !== value)) return false
  const { position } = one.before
  // Every place is held once at any moment: by way of negative numbers until all are back.
  const free = one.changed === 'pledge' && typeof position === 'number' ? { position: -position } : {}
  await tx
    .update(table)
    .set({ ...one.before, ...free, ...raised(one.changed, Object.keys(one.before)) })
    .where(where)
  return true
}

/** A changed title or block makes another document: who signs what was shown before is warned. */
const raised = (table: TableName | 'unitName', keys: readonly string[]): Record<string, SQL> =>
  table === 'pledge' && keys.some((key) => key !== 'position') ? { edition: sql`${pledge.edition} + 1` } : {}
