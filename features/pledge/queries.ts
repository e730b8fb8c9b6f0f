import { and, asc, desc, eq, getViewSelectedFields, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import { anyOf, arrayOf } from '@/db/any-of'
import { db, type Transaction } from '@/db/client'
import { authorization } from '@/db/schema/authorization'
import { campaign, conference, issuingBody } from '@/db/schema/campaign'
import { erasedSignature, erasure } from '@/db/schema/erasure'
import { ownCommitment, pledgeVersion, revocation, shownDocument, signature } from '@/db/schema/pledge'
import { assignedRow, pledgeStatus } from '@/db/schema/pledge-status'
import { block, pledge, unit, unitName } from '@/db/schema/roster'
import { assignmentRevision, target } from '@/db/schema/target'
import { currentCampaign } from '@/features/campaign/queries'
import { isRowUsable } from '@/features/session/term'
import { readAssignedTargets, readDecisions } from '@/features/target/queries'
import type { Person, Role } from '@/lib/actor'
import { type Day, dayOf } from '@/lib/dates'
import { gather } from '@/lib/gather'
import { groupBy } from '@/lib/group'
import { parseCode } from './receipt'

/** The pledge of the actor's own unit in the campaign that is going on. */
export async function findOwnPledge(actor: Person) {
  const current = await currentCampaign()
  if (!current || !actor.unitId) return null
  const [own] = await db()
    .select({ id: pledge.id })
    .from(pledge)
    .where(and(eq(pledge.campaignId, current.campaign.id), eq(pledge.unitId, actor.unitId)))
  return own ?? null
}

/**
 * Everything that a pledge says and its status, or null when it is not of the actor's unit: another
 * unit's pledge is not found. The edition is read first, so that a signature can tell whether anything of
 * the rest has changed since.
 */
export async function readPledge(actor: Person, pledgeId: string, now = new Date()) {
  if (!actor.unitId) return null
  const head = await gatherHeads(headKey(pledgeId, dayOf(now)))
  if (head?.unit.id !== actor.unitId) return null
  const [decisions, targets, commitments, authorizations] = await Promise.all([
    readDecisions(head.campaign.id),
    readAssignedTargets(pledgeId),
    readCommitments(pledgeId),
    readAuthorizations(actor.personId, head.unit.id, dayOf(now)),
  ])
  return { ...head, decisions, targets, commitments, authorizations }
}

export type PledgeContent = NonNullable<Awaited<ReturnType<typeof readPledge>>>

const headKey = (pledgeId: string, today: Day) => `${pledgeId} ${today}`

/** The heads of pledges by `headKey`: their units bear the name of that day. */
async function readHeads(keys: string[]) {
  const [ids, days] = [0, 1].map((part) => keys.map((key) => key.split(' ')[part]!)) as [string[], Day[]]
  const today = sql<Day>`asked.today`
  const heads = await db()
    .selectDistinctOn([pledge.id, today], {
      today,
      pledge,
      campaign,
      conference,
      issuingBody,
      unit: { id: unit.id, code: unit.code, name: unitName.name },
      block: { name: block.name, layout: block.layout },
      status: getViewSelectedFields(pledgeStatus),
    })
    .from(pledge)
    .innerJoin(
      sql`unnest(${arrayOf(ids)}::uuid[], ${arrayOf(days)}::text[]) asked(pledge_id, today)`,
      sql`asked.pledge_id = ${pledge.id}`,
    )
    .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
    .innerJoin(issuingBody, eq(issuingBody.id, campaign.issuingBodyId))
    .leftJoin(conference, eq(conference.campaignId, campaign.id))
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(unitName, and(eq(unitName.unitId, unit.id), lte(unitName.validFrom, sql`asked.today::date`)))
    .innerJoin(pledgeStatus, eq(pledgeStatus.pledgeId, pledge.id))
    // The view is restricted too, or Postgres works out the status of every pledge.
    .where(and(anyOf(pledge.id, ids), anyOf(pledgeStatus.pledgeId, ids)))
    .orderBy(pledge.id, today, desc(unitName.validFrom))
  return new Map(heads.map(({ today, ...head }) => [headKey(head.pledge.id, today), head]))
}

const gatherHeads = gather(readHeads)

const gatherCommitments = gather(async (pledgeIds: string[]) => {
  const commitments = await db()
    .select()
    .from(ownCommitment)
    .where(anyOf(ownCommitment.pledgeId, pledgeIds))
    .orderBy(asc(ownCommitment.kind), asc(ownCommitment.position))
  return groupBy(commitments, ({ pledgeId }) => pledgeId)
})

/** A unit's own targets, tasks and solutions, in the order in which they are printed. */
export const readCommitments = async (pledgeId: string) => (await gatherCommitments(pledgeId)) ?? []

export type OwnCommitment = Awaited<ReturnType<typeof readCommitments>>[number]

const gatherAuthorizations = gather(async (personIds: string[]) => {
  const { personId, unitId, authority, title, startsOn, endsOn, withdrawnAt } = authorization
  const given = await db()
    .select({ personId, unitId, authority, title, startsOn, endsOn, disabledAt: withdrawnAt })
    .from(authorization)
    .where(and(anyOf(personId, personIds), isNull(withdrawnAt)))
    .orderBy(asc(startsOn), asc(authorization.id))
  return groupBy(given, (one) => one.personId)
})

async function readAuthorizations(personId: string, unitId: string, today: Day) {
  const given = (await gatherAuthorizations(personId)) ?? []
  return given
    .filter((one) => one.unitId === unitId && isRowUsable(one, today))
    .map(({ authority, title }) => ({ authority, title }))
}

/** Those of these revisions that a pledge is assigned today, with what the unit has said to them. */
export const readRows = (tx: Transaction, pledgeId: string, revisionIds: string[]) =>
  tx
    .select({
      revisionId: assignedRow.revisionId,
      acknowledgedAt: assignedRow.acknowledgedAt,
      proposalId: assignedRow.proposalId,
      direction: target.direction,
      low: assignmentRevision.valueLow,
      high: assignmentRevision.valueHigh,
    })
    .from(assignedRow)
    .innerJoin(target, eq(target.id, assignedRow.targetId))
    .innerJoin(assignmentRevision, eq(assignmentRevision.id, assignedRow.revisionId))
    .where(and(eq(assignedRow.pledgeId, pledgeId), inArray(assignedRow.revisionId, revisionIds)))

/** Joins the document of a version. */
export const isDocumentOfVersion = and(
  eq(shownDocument.pledgeId, pledgeVersion.pledgeId),
  eq(shownDocument.documentHash, pledgeVersion.documentHash),
)

const readsEveryUnit: readonly Role[] = ['office', 'witness', 'admin']

/** A signature by its short code as it was typed, with the signed document, as far as the actor may see it. */
export async function readReceipt(actor: Person, typed: string) {
  const code = parseCode(typed)
  const found = code.ok ? await findSignature(code.value) : null
  if (!found) return null
  return readsEveryUnit.includes(actor.role) || actor.unitId === found.unitId ? found : null
}

export type Receipt = NonNullable<Awaited<ReturnType<typeof findSignature>>>

/** A signature by its short code, for anyone who holds it; `newest` is the unit's newest signature's code. */
export async function findSignature(code: string) {
  const [found] = await db()
    .select({
      signature,
      unitId: pledge.unitId,
      pledgeId: pledge.id,
      campaignId: pledge.campaignId,
      campaignState: campaign.state,
      revokedAt: revocation.at,
      revokedReason: revocation.reason,
      number: pledgeVersion.number,
      documentHash: pledgeVersion.documentHash,
      document: shownDocument.document,
      newest: pledgeStatus.code,
      needsResigning: pledgeStatus.needsResigning,
      paperSignedOn: pledgeStatus.paperSignedOn,
      paperRecordedAt: pledgeStatus.paperRecordedAt,
      erasedAt: erasure.at,
    })
    .from(signature)
    .leftJoin(erasedSignature, eq(erasedSignature.signatureId, signature.id))
    .leftJoin(erasure, eq(erasure.id, erasedSignature.erasureId))
    .innerJoin(pledgeVersion, eq(pledgeVersion.id, signature.versionId))
    .innerJoin(pledge, eq(pledge.id, pledgeVersion.pledgeId))
    .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
    .innerJoin(pledgeStatus, eq(pledgeStatus.pledgeId, pledge.id))
    .leftJoin(revocation, eq(revocation.signatureId, signature.id))
    .innerJoin(shownDocument, isDocumentOfVersion)
    .where(eq(signature.code, code))
  return found ?? null
}

/** The version that the unit signed before the one of this receipt, or null for its first. */
export async function readPreviousVersion({ pledgeId, number }: Receipt) {
  const [found] = await db()
    .select({
      code: signature.code,
      number: pledgeVersion.number,
      signedAt: signature.signedAt,
      signer: signature.signerName,
      document: shownDocument.document,
    })
    .from(signature)
    .innerJoin(pledgeVersion, eq(pledgeVersion.id, signature.versionId))
    .innerJoin(shownDocument, isDocumentOfVersion)
    .where(and(eq(pledgeVersion.pledgeId, pledgeId), lt(pledgeVersion.number, number)))
    .orderBy(desc(pledgeVersion.number))
    .limit(1)
  return found ?? null
}
