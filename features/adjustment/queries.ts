import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Reader } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { adjustment, adjustmentRow } from '@/db/schema/adjustment'
import { campaign } from '@/db/schema/campaign'
import { storedFile } from '@/db/schema/file'
import { assignedRow, pledgeStatus } from '@/db/schema/pledge-status'
import { pledge, unit } from '@/db/schema/roster'
import { assignment, assignmentRevision, decision, proposal, target } from '@/db/schema/target'
import { unitNamesNow } from '@/db/unit-names'
import { canonicalBytes, sha256, toHex } from '@/lib/canonical'

const parent = alias(target, 'parent')
const accounts = { drafter: alias(account, 'drafter'), approver: alias(account, 'approver') }
const people = {
  drafter: alias(person, 'drafting_person'),
  approver: alias(person, 'approving_person'),
  withdrawer: alias(person, 'withdrawing_person'),
}
const withdrawer = alias(account, 'withdrawer')

/** Whether somebody has signed a pledge, on screen or on paper: as `adjust_in_log` decides. */
const signed = sql<boolean>`${pledgeStatus.code} is not null or ${pledgeStatus.paperSignedOn} is not null`

const heads = (reader: Reader) =>
  reader
    .select({
      adjustment,
      decision,
      campaignState: campaign.state,
      year: campaign.year,
      fileHash: storedFile.hash,
      drafter: people.drafter.fullName,
      approver: people.approver.fullName,
      withdrawer: people.withdrawer.fullName,
    })
    .from(adjustment)
    .innerJoin(decision, eq(decision.id, adjustment.decisionId))
    .innerJoin(campaign, eq(campaign.id, adjustment.campaignId))
    .leftJoin(storedFile, eq(storedFile.id, decision.fileId))
    .innerJoin(accounts.drafter, eq(accounts.drafter.id, adjustment.draftedBy))
    .innerJoin(people.drafter, eq(people.drafter.id, accounts.drafter.personId))
    .leftJoin(accounts.approver, eq(accounts.approver.id, adjustment.approvedBy))
    .leftJoin(people.approver, eq(people.approver.id, accounts.approver.personId))
    .leftJoin(withdrawer, eq(withdrawer.id, adjustment.withdrawnBy))
    .leftJoin(people.withdrawer, eq(people.withdrawer.id, withdrawer.personId))

/** The figures of adjustments, in the decisions' reading order, with the status of each one's unit today. */
const rowsOf = (reader: Reader) => {
  const names = unitNamesNow()
  return reader
    .select({
      adjustmentId: adjustmentRow.adjustmentId,
      baseRevisionId: adjustmentRow.baseRevisionId,
      revision: assignmentRevision.revision,
      unitCode: unit.code,
      unit: names.shortName,
      targetId: target.id,
      targetCode: target.code,
      targetName: target.name,
      parentName: parent.name,
      direction: target.direction,
      measureUnit: target.measureUnit,
      before: { low: assignmentRevision.valueLow, high: assignmentRevision.valueHigh },
      after: { low: adjustmentRow.valueLow, high: adjustmentRow.valueHigh },
      /** Another revision has come meanwhile. */
      overtaken: sql<boolean>`exists (select from assignment_revision later
        where later.assignment_id = ${assignmentRevision.assignmentId} and later.revision > ${assignmentRevision.revision})`,
      signed,
      acknowledged: sql<boolean>`exists (select from acknowledgement k where k.revision_id = ${adjustmentRow.baseRevisionId})`,
      proposal: {
        id: proposal.id,
        low: proposal.proposedLow,
        high: proposal.proposedHigh,
        reason: proposal.reason,
      },
    })
    .from(adjustmentRow)
    .innerJoin(assignmentRevision, eq(assignmentRevision.id, adjustmentRow.baseRevisionId))
    .innerJoin(assignment, eq(assignment.id, assignmentRevision.assignmentId))
    .innerJoin(target, eq(target.id, assignment.targetId))
    .leftJoin(parent, eq(parent.id, target.parentId))
    .innerJoin(pledge, eq(pledge.id, assignment.pledgeId))
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .innerJoin(pledgeStatus, eq(pledgeStatus.pledgeId, pledge.id))
    .leftJoin(proposal, eq(proposal.id, adjustmentRow.proposalId))
    .orderBy(asc(target.position), asc(target.code), asc(pledge.position))
}

export type AdjustmentHead = Awaited<ReturnType<typeof heads>>[number]
export type AdjustmentRow = Awaited<ReturnType<typeof rowsOf>>[number]

/** The adjustments of a campaign, the newest first, each with its figures. */
export async function readAdjustments(campaignId: string, reader: Reader = db()) {
  const [found, rows] = await Promise.all([
    heads(reader)
      .where(eq(adjustment.campaignId, campaignId))
      .orderBy(desc(adjustment.draftedAt), desc(adjustment.id)),
    rowsOf(reader).where(eq(assignment.campaignId, campaignId)),
  ])
  return found.map((head) => ({
    ...head,
    rows: rows.filter(({ adjustmentId }) => adjustmentId === head.adjustment.id),
  }))
}

/** One adjustment with its figures and the document that it would put into the log now; null when unknown. */
export async function readAdjustment(id: string, reader: Reader = db()) {
  const [head] = await heads(reader).where(eq(adjustment.id, id))
  if (!head) return null
  const rows = await rowsOf(reader).where(eq(adjustmentRow.adjustmentId, id))
  return { ...head, rows, ...freezeAdjustment(head, rows) }
}

export type Adjustment = NonNullable<Awaited<ReturnType<typeof readAdjustment>>>

/**
 * The canonical bytes (RFC 8785) of an adjustment as one JSON value, and their SHA-256: what its leaf in the log is
 * about. Rows go by target, then by unit; `file` is the SHA-256 in hex of the decision's PDF, a row's `revision` the one
 * that it replaces and its `proposal` the one that it answers.
 */
function freezeAdjustment({ adjustment, decision, fileHash }: AdjustmentHead, rows: AdjustmentRow[]) {
  const order = (row: AdjustmentRow) => `${row.targetCode} ${row.unitCode}`
  const bytes = canonicalBytes({
    format: 'giao-uoc/adjustment/1',
    campaign: adjustment.campaignId,
    adjustment: adjustment.id,
    decision: {
      number: decision.codeNumber,
      notation: decision.codeNotation,
      issuer: decision.issuer,
      subject: decision.subject,
      issuedOn: decision.issuedOn,
      file: fileHash && toHex(fileHash),
    },
    reason: adjustment.reason,
    rows: [...rows]
      .sort((a, b) => (order(a) < order(b) ? -1 : 1))
      .map(({ targetCode, unitCode, revision, before, after, proposal }) => ({
        target: targetCode,
        unit: unitCode,
        revision,
        before,
        after,
        proposal: proposal?.id ?? null,
      })),
  })
  return { bytes, hash: sha256(bytes) }
}

/** What the units are assigned of a campaign's targets, as a draft may start from: the current revisions. */
export const readAdjustable = (campaignId: string, reader: Reader = db()) => {
  const names = unitNamesNow()
  return reader
    .select({
      revisionId: assignedRow.revisionId,
      revision: assignedRow.revision,
      targetId: assignedRow.targetId,
      direction: target.direction,
      unit: names.shortName,
      unitName: names.name,
      low: assignmentRevision.valueLow,
      high: assignmentRevision.valueHigh,
      signed,
      acknowledged: sql<boolean>`${assignedRow.acknowledgedAt} is not null`,
      proposal: {
        id: proposal.id,
        low: proposal.proposedLow,
        high: proposal.proposedHigh,
        reason: proposal.reason,
      },
      /** The draft under way that changes it already. */
      draftId: sql<string | null>`(
        select a.id from adjustment a join adjustment_row w on w.adjustment_id = a.id
         where w.base_revision_id = ${assignedRow.revisionId} and a.effective_at is null and a.withdrawn_at is null
         limit 1)`,
    })
    .from(assignedRow)
    .innerJoin(assignmentRevision, eq(assignmentRevision.id, assignedRow.revisionId))
    .innerJoin(target, eq(target.id, assignedRow.targetId))
    .innerJoin(pledge, eq(pledge.id, assignedRow.pledgeId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .innerJoin(pledgeStatus, eq(pledgeStatus.pledgeId, pledge.id))
    .leftJoin(proposal, and(eq(proposal.id, assignedRow.proposalId), eq(assignedRow.proposalOpen, true)))
    .where(eq(pledge.campaignId, campaignId))
    .orderBy(asc(pledge.position))
}

export type AdjustableRow = Awaited<ReturnType<typeof readAdjustable>>[number]

/** A person's drafts of a campaign that are under way, the newest first. */
export const readOwnDrafts = (campaignId: string, accountId: string, reader: Reader = db()) =>
  heads(reader)
    .where(
      and(
        eq(adjustment.campaignId, campaignId),
        eq(adjustment.draftedBy, accountId),
        isNull(adjustment.effectiveAt),
        isNull(adjustment.withdrawnAt),
      ),
    )
    .orderBy(desc(adjustment.draftedAt))
