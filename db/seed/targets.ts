import type { Transaction } from '@/db/client'
import { assignment, assignmentRevision, decision, target, targetGroup } from '@/db/schema/target'
import type { Allocation, Direction, Layout } from '@/lib/terms'
import type { Pledges } from './roster'
import type { Demonstration } from './texts'

export async function insertTargets(
  tx: Transaction,
  data: Demonstration,
  campaignId: string,
  pledges: Pledges,
) {
  const decisions = await tx
    .insert(decision)
    .values(
      data.decisions.map((row, index) => ({
        campaignId,
        code: row.code,
        codeNumber: row.code_number || null,
        codeNotation: row.code_notation,
        issuer: row.issuer,
        layout: row.layout as Layout,
        subject: row.subject,
        issuedOn: row.issued_on,
        position: index + 1,
        publishedAt: new Date(`${row.issued_on}T00:00:00+07:00`),
      })),
    )
    .returning()
  const decisionId = new Map(decisions.map((row) => [row.code, row.id]))
  const names = [...new Set(data.targets.map((row) => row.group))]
  const groups = await tx
    .insert(targetGroup)
    .values(names.map((name, index) => ({ campaignId, name, position: index + 1 })))
    .returning()
  const groupId = new Map(groups.map((row) => [row.name, row.id]))

  const targetId = new Map<string, string>()
  const decisionOfTarget = new Map(data.targets.map((row) => [row.code, decisionId.get(row.decision)!]))
  for (const level of levels(data.targets)) {
    const rows = await tx
      .insert(target)
      .values(
        level.map(({ position, ...row }) => ({
          campaignId,
          decisionId: decisionId.get(row.decision)!,
          groupId: groupId.get(row.group)!,
          parentId: row.parent ? targetId.get(row.parent)! : null,
          code: row.code,
          name: row.name,
          measureUnit: row.measure_unit,
          direction: row.direction as Direction,
          valueLow: row.value_low,
          valueHigh: row.value_high,
          rollup: row.rollup as 'sum' | null,
          allocation: row.allocation as Allocation,
          position,
        })),
      )
      .returning({ id: target.id, code: target.code })
    for (const row of rows) targetId.set(row.code, row.id)
  }

  const assignments = await tx
    .insert(assignment)
    .values(
      data.assignments.map((row) => ({
        campaignId,
        targetId: targetId.get(row.target)!,
        pledgeId: pledges.get(row.unit)!.pledgeId,
      })),
    )
    .returning()
  const assignmentId = new Map(assignments.map((row) => [`${row.targetId} ${row.pledgeId}`, row.id]))
  await tx.insert(assignmentRevision).values(
    data.assignments.map((row) => ({
      assignmentId: assignmentId.get(`${targetId.get(row.target)} ${pledges.get(row.unit)!.pledgeId}`)!,
      revision: 1,
      valueLow: row.value_low,
      valueHigh: row.value_high,
      decisionId: decisionOfTarget.get(row.target)!,
    })),
  )
}

/** Targets from the roots down, so that a parent is stored before its children; positions follow the file. */
function levels(targets: Demonstration['targets']) {
  const placed = targets.map((row, index) => ({ ...row, position: index + 1 }))
  const result: (typeof placed)[] = []
  let above = new Set<string | null>([null])
  for (;;) {
    const level = placed.filter((row) => above.has(row.parent))
    if (level.length === 0) return result
    result.push(level)
    above = new Set(level.map((row) => row.code))
  }
}
