import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { target, targetGroup } from '@/db/schema/target'
import * as assignments from '@/features/target/assignments'
import { insertDecision } from '@/features/target/decisions/mutations'
import { decisionKey } from './check-targets'
import { type CurrentAssignment, type CurrentRows, type CurrentTarget, readPlaces } from './current-rows'
import type { Checked } from './sheet-row'
import { type Change, change, differing, make } from './undo'

type TargetRow = Checked<'targets', CurrentTarget>

/** Writes draft decisions, groups and targets, a parent before its parts. */
export async function writeTargets(
  tx: Transaction,
  campaignId: string,
  rows: readonly TargetRow[],
  current: CurrentRows,
): Promise<Change[]> {
  const touched = rows.filter(({ status }) => status !== 'same')
  if (touched.length === 0) return []
  const changes: Change[] = []
  const decisionIds = await writeDecisions(tx, campaignId, touched, current, changes)
  const groupIds = await writeGroups(tx, campaignId, touched, changes)
  const ids = new Map(current.targets.map(({ id, row }) => [row.code, id]))
  const idOf = (code: string | null) => (code === null ? null : ids.get(code)!)
  const valuesOf = ({ row }: TargetRow) => ({
    decisionId: decisionIds.get(decisionKey({ number: row.decisionNumber, notation: row.decisionNotation }))!,
    groupId: groupIds.get(row.group)!,
    parentId: idOf(row.parentCode),
    name: row.name,
    measureUnit: row.measureUnit,
    direction: row.direction,
    valueLow: row.low,
    valueHigh: row.high,
    rollup: row.rollup === 'sum' ? ('sum' as const) : null,
    allocation: row.allocation,
    note: row.note,
  })

  const places = await tx
    .select({ position: target.position })
    .from(target)
    .where(eq(target.campaignId, campaignId))
  let position = places.reduce((most, one) => Math.max(most, one.position), 0)
  const fresh = touched.filter(({ before }) => !before).map((one) => ({ ...one, position: ++position }))
  for (const level of levels(fresh)) {
    const values = level.map((one) => ({
      ...valuesOf(one),
      campaignId,
      code: one.row.code,
      position: one.position,
    }))
    const made = await make(tx, changes, 'target', values)
    for (const [index, id] of made.entries()) ids.set(values[index]!.code, id)
  }
  for (const one of touched) {
    if (!one.before) continue
    const [stored] = await tx.select().from(target).where(eq(target.id, one.before.id))
    const values = valuesOf(one)
    await change(tx, changes, 'target', one.before.id, pick(stored!, values), values)
  }
  return changes
}

/** Writes what units are to get of the targets of draft decisions. */
export async function writeAssignments(
  tx: Transaction,
  campaignId: string,
  rows: readonly Checked<'assignments', CurrentAssignment>[],
): Promise<Change[]> {
  const touched = rows.filter(({ status }) => status !== 'same')
  if (touched.length === 0) return []
  const targets = await tx
    .select({ id: target.id, code: target.code, decisionId: target.decisionId })
    .from(target)
    .where(eq(target.campaignId, campaignId))
  const targetOf = new Map(targets.map((one) => [one.code, one]))
  const places = await readPlaces(campaignId, tx)
  const figures = touched.map(({ row: { targetCode, unitCode, low, high } }) => {
    const { id, decisionId } = targetOf.get(targetCode)!
    return { decisionId, targetId: id, pledgeId: places.get(unitCode)!.pledgeId, value: { low, high } }
  })
  const written = await assignments.writeAssignments(tx, campaignId, figures)
  return [
    ...written.changed.map(({ id, before, after }): Change => {
      const values = differing(
        { valueLow: before.low, valueHigh: before.high },
        { valueLow: after.low, valueHigh: after.high },
      )
      return { changed: 'assignmentRevision', id, ...values }
    }),
    { made: 'assignment', ids: written.assignments },
    { made: 'assignmentRevision', ids: written.revisions },
  ]
}

async function writeDecisions(
  tx: Transaction,
  campaignId: string,
  rows: readonly TargetRow[],
  { decisions }: CurrentRows,
  changes: Change[],
): Promise<Map<string, string>> {
  const ids = new Map(decisions.map((one) => [decisionKey(one), one.id]))
  const written = new Set<string>()
  for (const { row } of rows) {
    const [codeNumber, codeNotation] = [row.decisionNumber, row.decisionNotation]
    const key = decisionKey({ number: codeNumber, notation: codeNotation })
    if (written.has(key)) continue
    written.add(key)
    const facts = { issuer: row.issuer!, layout: row.layout!, issuedOn: row.issuedOn!, subject: row.subject! }
    const stored = decisions.find(({ id }) => id === ids.get(key))
    if (stored) await change(tx, changes, 'decision', stored.id, pick(stored, facts), facts)
    else {
      const id = await insertDecision(tx, campaignId, { ...facts, codeNumber, codeNotation, fileId: null })
      ids.set(key, id)
      changes.push({ made: 'decision', ids: [id] })
    }
  }
  return ids
}

async function writeGroups(
  tx: Transaction,
  campaignId: string,
  rows: readonly TargetRow[],
  changes: Change[],
): Promise<Map<string, string>> {
  const stored = await tx.select().from(targetGroup).where(eq(targetGroup.campaignId, campaignId))
  const ids = new Map(stored.map(({ name, id }) => [name, id]))
  const names = [...new Set(rows.map(({ row }) => row.group))].filter((name) => !ids.has(name))
  const last = stored.reduce((most, { position }) => Math.max(most, position), 0)
  const groups = names.map((name, index) => ({ campaignId, name, position: last + index + 1 }))
  const made = await make(tx, changes, 'targetGroup', groups)
  for (const [index, id] of made.entries()) ids.set(names[index]!, id)
  return ids
}

/** New targets from the roots down, so that a parent is stored before its parts. */
function* levels<T extends TargetRow>(rows: readonly T[]): Generator<T[]> {
  let rest = [...rows]
  while (rest.length > 0) {
    const waiting = new Set(rest.map(({ row }) => row.code))
    yield rest.filter(({ row }) => !row.parentCode || !waiting.has(row.parentCode))
    rest = rest.filter(({ row }) => row.parentCode && waiting.has(row.parentCode))
  }
}

/** The fields of `from` that `like` has. */
const pick = <T extends object>(from: T, like: object) =>
  Object.fromEntries(Object.keys(like).map((key) => [key, from[key as keyof T] as string | null]))
