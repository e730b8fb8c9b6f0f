import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Reader, type Transaction } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { storedFile } from '@/db/schema/file'
import { pledge } from '@/db/schema/roster'
import { assignment, assignmentRevision, decision, target } from '@/db/schema/target'
import { unitNamesNow } from '@/db/unit-names'

export const newest = alias(assignmentRevision, 'newest')

/** Joins the newest revision of an assignment, of a draft decision too. */
export const isNewest = and(
  eq(newest.assignmentId, assignment.id),
  sql`not exists (select from assignment_revision later
    where later.assignment_id = ${newest.assignmentId} and later.revision > ${newest.revision})`,
)

/** Every decision of a campaign, drafts too, in their order. */
export const listDecisions = (campaignId: string, reader: Reader = db()) =>
  reader
    .select({
      id: decision.id,
      code: decision.code,
      codeNumber: decision.codeNumber,
      codeNotation: decision.codeNotation,
      issuer: decision.issuer,
      layout: decision.layout,
      subject: decision.subject,
      issuedOn: decision.issuedOn,
      publishedAt: decision.publishedAt,
      fileId: decision.fileId,
      fileName: storedFile.name,
      targets: sql<number>`(select count(*)::int from ${target} where ${target.decisionId} = ${decision.id})`,
      assigned: sql<number>`(select count(*)::int from assignment_revision r where r.decision_id = ${decision.id})`,
      adjusts: sql<boolean>`exists (select from adjustment j where j.decision_id = ${decision.id})`,
    })
    .from(decision)
    .leftJoin(storedFile, eq(storedFile.id, decision.fileId))
    .where(eq(decision.campaignId, campaignId))
    .orderBy(asc(decision.position), asc(decision.code))

export type ListedDecision = Awaited<ReturnType<typeof listDecisions>>[number]

/** A decision of a campaign with the campaign's state, locked until the end of the transaction; null for any other. */
export async function lockDecision(tx: Transaction, campaignId: string, decisionId: string) {
  const [found] = await tx
    .select({ decision, state: campaign.state })
    .from(decision)
    .innerJoin(campaign, eq(campaign.id, decision.campaignId))
    .where(and(eq(decision.id, decisionId), eq(decision.campaignId, campaignId)))
    .for('update', { of: decision })
  return found ?? null
}

/** Codes of a decision's split targets of which units are assigned more than it has. */
export const exceededTargets = async (decisionId: string, reader: Reader = db()) => {
  const rows = await reader.execute<{ code: string }>(sql`
    select code from split_target where decision_id = ${decisionId} and assigned > total order by position`)
  return rows.map(({ code }) => code)
}

/** Whether any unit has said or signed anything about what a decision assigns. */
export async function isAnswered(decisionId: string, reader: Reader = db()): Promise<boolean> {
  const [row] = await reader.execute<{ answered: boolean }>(sql`
    select exists (select from assignment_revision r where r.decision_id = ${decisionId} and (
      exists (select from acknowledgement k where k.revision_id = r.id)
      or exists (select from proposal p where p.revision_id = r.id)
      or exists (select from pledge_version_revision v where v.revision_id = r.id)
      or exists (select from paper_signature_revision v where v.revision_id = r.id)
      or exists (select from adjustment_row j where j.base_revision_id = r.id)
      or r.revision > 1)) as answered`)
  return row!.answered
}

/** What every unit is to get of a campaign's targets, by drafts too: the newest figure of each assignment. */
export const readAllAssignments = (campaignId: string, reader: Reader = db()) => {
  const names = unitNamesNow()
  return reader
    .select({
      targetId: assignment.targetId,
      pledgeId: assignment.pledgeId,
      unit: names.shortName,
      revisionId: newest.id,
      revision: newest.revision,
      low: newest.valueLow,
      high: newest.valueHigh,
    })
    .from(assignment)
    .innerJoin(newest, isNewest)
    .innerJoin(pledge, eq(pledge.id, assignment.pledgeId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .where(eq(assignment.campaignId, campaignId))
    .orderBy(asc(pledge.position))
}
