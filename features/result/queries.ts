import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { storedFile } from '@/db/schema/file'
import { assignedRow } from '@/db/schema/pledge-status'
import { resultReport } from '@/db/schema/result'
import { block, pledge, unit } from '@/db/schema/roster'
import { target } from '@/db/schema/target'
import { unitNamesNow } from '@/db/unit-names'
import { statesOpenFor } from '@/features/campaign/states'
import { selectAssigned } from '@/features/target/queries'
import type { Person } from '@/lib/actor'
import { groupBy } from '@/lib/group'

/** The campaigns that the actor's unit takes part in and that are no drafts, newest first. */
export const listOwnCampaigns = async (actor: Person, reader: Reader = db()) =>
  actor.unitId === null
    ? []
    : reader
        .select({
          id: campaign.id,
          year: campaign.year,
          title: campaign.title,
          state: campaign.state,
          pledgeId: pledge.id,
        })
        .from(pledge)
        .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
        .where(and(eq(pledge.unitId, actor.unitId), inArray(campaign.state, statesOpenFor('see'))))
        .orderBy(desc(campaign.year))

/** The targets of one pledge with all that was reported of each, newest report first. */
export async function readPledgeResults(pledgeId: string, reader: Reader = db()) {
  const rows = await selectOfCampaign(reader)
    .where(eq(assignedRow.pledgeId, pledgeId))
    .orderBy(asc(target.position), asc(target.code))
  const reports = await readReports(
    rows.map(({ assignmentId }) => assignmentId),
    reader,
  )
  return rows.map((row) => ({ ...row, reports: reports.get(row.assignmentId) ?? [] }))
}

export type AssignedResult = Awaited<ReturnType<typeof readPledgeResults>>[number]

/** One target of the actor's own unit with its reports and campaign; another unit's is not found. */
export async function readOwnResult(actor: Person, assignmentId: string, reader: Reader = db()) {
  if (!actor.unitId) return null
  const [row] = await selectOfCampaign(reader).where(
    and(
      eq(assignedRow.assignmentId, assignmentId),
      eq(pledge.unitId, actor.unitId),
      inArray(campaign.state, statesOpenFor('see')),
    ),
  )
  if (!row) return null
  const reports = await readReports([assignmentId], reader)
  return { ...row, reports: reports.get(assignmentId) ?? [] }
}

/** Every target of every unit of a campaign with what was reported of each, in the campaign's order. */
export async function readCampaignResults(campaignId: string, reader: Reader = db()) {
  const names = unitNamesNow()
  const [rows, values] = await Promise.all([
    selectAssigned(reader, {
      assignmentId: assignedRow.assignmentId,
      unitCode: unit.code,
      unit: names.shortName,
      blockCode: block.code,
      block: block.name,
      targetPosition: target.position,
    })
      .innerJoin(pledge, eq(pledge.id, assignedRow.pledgeId))
      .innerJoin(block, eq(block.id, pledge.blockId))
      .innerJoin(unit, eq(unit.id, pledge.unitId))
      .innerJoin(names, eq(names.unitId, pledge.unitId))
      .where(eq(pledge.campaignId, campaignId))
      .orderBy(asc(block.position), asc(pledge.position), asc(target.position), asc(target.code)),
    reader
      .selectDistinctOn([resultReport.assignmentId, resultReport.period], {
        assignmentId: resultReport.assignmentId,
        period: resultReport.period,
        value: resultReport.value,
        note: resultReport.note,
        by: resultReport.personName,
        at: resultReport.at,
      })
      .from(resultReport)
      .innerJoin(assignedRow, eq(assignedRow.assignmentId, resultReport.assignmentId))
      .innerJoin(pledge, eq(pledge.id, assignedRow.pledgeId))
      .where(eq(pledge.campaignId, campaignId))
      .orderBy(resultReport.assignmentId, resultReport.period, desc(resultReport.at)),
  ])
  const reports = groupBy(values, ({ assignmentId }) => assignmentId)
  return rows.map((row) => ({ ...row, reports: reports.get(row.assignmentId) ?? [] }))
}

export type CampaignResult = Awaited<ReturnType<typeof readCampaignResults>>[number]

/** A unit's place in a campaign by the unit's code, or null. */
export async function findPlace(campaignId: string, unitCode: string, reader: Reader = db()) {
  const names = unitNamesNow()
  const [place] = await reader
    .select({ pledgeId: pledge.id, unit: names.name, block: block.name })
    .from(pledge)
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .where(and(eq(pledge.campaignId, campaignId), eq(unit.code, unitCode)))
  return place ?? null
}

const selectOfCampaign = (reader: Reader) =>
  selectAssigned(reader, {
    assignmentId: assignedRow.assignmentId,
    campaign: { year: campaign.year, state: campaign.state, title: campaign.title },
  })
    .innerJoin(pledge, eq(pledge.id, assignedRow.pledgeId))
    .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
    .$dynamic()

async function readReports(assignmentIds: string[], reader: Reader) {
  const reports = await reader
    .select({
      id: resultReport.id,
      assignmentId: resultReport.assignmentId,
      period: resultReport.period,
      value: resultReport.value,
      note: resultReport.note,
      by: resultReport.personName,
      at: resultReport.at,
      fileId: resultReport.fileId,
      fileName: storedFile.name,
    })
    .from(resultReport)
    .leftJoin(storedFile, eq(storedFile.id, resultReport.fileId))
    .where(inArray(resultReport.assignmentId, assignmentIds))
    .orderBy(desc(resultReport.at))
  return groupBy(reports, ({ assignmentId }) => assignmentId)
}

export type Report = AssignedResult['reports'][number]
