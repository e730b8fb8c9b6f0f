import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sealedPaper } from '@/db/schema/paper'
import { ownCommitment } from '@/db/schema/pledge'
import { pledgeStatus } from '@/db/schema/pledge-status'
import { block, pledge } from '@/db/schema/roster'
import { assignment, assignmentRevision, proposal, proposalAnswer, target } from '@/db/schema/target'
import { unitNamesNow } from '@/db/unit-names'

/** A signed pledge in the book: its newest sealed paper, or null where there is none yet. */
export type BookPledge = {
  unitCode: string
  unit: string
  block: string
  version: number
  code: string
  signerName: string
  signedAt: Date
  paper: { id: string; hash: string; size: number } | null
}

/** The signed pledges of a campaign, in the order of protocol. */
export async function readBook(campaignId: string): Promise<BookPledge[]> {
  type Row = Omit<BookPledge, 'signedAt' | 'paper'> & {
    signedAt: string
    paperId: string | null
    hash: string | null
    size: number | null
  }
  const rows = await db().execute<Row>(sql`
    select u.code as "unitCode", n.name as unit, b.name as block, t.version_number as version, t.code,
           t.signer_name as "signerName", t.signed_at as "signedAt",
           paper.id as "paperId", encode(paper.pdf_hash, 'hex') as hash, paper.size
      from pledge_status t
      join signature s on s.code = t.code
      join pledge p on p.id = t.pledge_id
      join block b on b.id = p.block_id
      join unit u on u.id = p.unit_id
      join lateral (
        select name from unit_name where unit_id = u.id and valid_from <= now() order by valid_from desc limit 1
      ) n on true
      left join lateral (
        select id, pdf_hash, octet_length(pdf) as size from sealed_paper
         where signature_id = s.id order by leaf_index desc limit 1
      ) paper on true
     where t.campaign_id = ${campaignId}::uuid
     order by b.position, p.position`)
  return rows.map(({ signedAt, paperId, hash, size, ...row }) => ({
    ...row,
    signedAt: new Date(signedAt),
    paper: paperId && hash && size ? { id: paperId, hash, size } : null,
  }))
}

/** How many pledges a campaign has, how many of them are signed, and how many of those are sealed. */
export async function countBook(campaignId: string) {
  const [row] = await db().execute<{ pledges: number; signed: number; sealed: number }>(sql`
    select count(*)::int as pledges, count(s.id)::int as signed,
           count(s.id) filter (where exists (select from sealed_paper k where k.signature_id = s.id))::int as sealed
      from pledge_status t left join signature s on s.code = t.code
     where t.campaign_id = ${campaignId}::uuid`)
  return row!
}

/** A sealed paper, byte for byte. Throws on an id that is none. */
export async function readPaper(id: string): Promise<Uint8Array> {
  const [row] = await db().select({ pdf: sealedPaper.pdf }).from(sealedPaper).where(eq(sealedPaper.id, id))
  if (!row) throw new Error(`no sealed paper ${id}`)
  return row.pdf
}

/** Every unit of a campaign, block by block in the order of protocol, with how many of its targets it took in. */
export const readAcceptances = (campaignId: string) => {
  const names = unitNamesNow()
  return db()
    .select({
      pledgeId: pledge.id,
      block: block.name,
      unit: names.name,
      assigned: pledgeStatus.assigned,
      acknowledged: pledgeStatus.acknowledged,
    })
    .from(pledge)
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .innerJoin(pledgeStatus, eq(pledgeStatus.pledgeId, pledge.id))
    .where(eq(pledge.campaignId, campaignId))
    .orderBy(asc(block.position), asc(pledge.position))
}

export type Acceptance = Awaited<ReturnType<typeof readAcceptances>>[number]

/** Every proposal of a campaign that was not withdrawn, also to figures that were adjusted since, with its answer. */
export const readObjections = (campaignId: string) => {
  const names = unitNamesNow()
  return db()
    .select({
      pledgeId: pledge.id,
      block: block.name,
      unit: names.name,
      code: target.code,
      name: target.name,
      measureUnit: target.measureUnit,
      direction: target.direction,
      low: assignmentRevision.valueLow,
      high: assignmentRevision.valueHigh,
      proposedLow: proposal.proposedLow,
      proposedHigh: proposal.proposedHigh,
      reason: proposal.reason,
      by: proposal.personName,
      at: proposal.at,
      outcome: proposalAnswer.outcome,
      answerReason: proposalAnswer.reason,
    })
    .from(proposal)
    .innerJoin(assignmentRevision, eq(assignmentRevision.id, proposal.revisionId))
    .innerJoin(assignment, eq(assignment.id, assignmentRevision.assignmentId))
    .innerJoin(target, eq(target.id, assignment.targetId))
    .innerJoin(pledge, eq(pledge.id, assignment.pledgeId))
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .leftJoin(proposalAnswer, eq(proposalAnswer.proposalId, proposal.id))
    .where(and(eq(pledge.campaignId, campaignId), isNull(proposal.withdrawnAt)))
    .orderBy(asc(block.position), asc(pledge.position), asc(target.position), asc(proposal.at))
}

export type Objection = Awaited<ReturnType<typeof readObjections>>[number]

/** What the units of a campaign put down of their own, unit by unit, in the order in which it is printed. */
export const readOwnContent = (campaignId: string) => {
  const names = unitNamesNow()
  return db()
    .select({
      pledgeId: pledge.id,
      block: block.name,
      unit: names.name,
      kind: ownCommitment.kind,
      content: ownCommitment.content,
      direction: ownCommitment.direction,
      low: ownCommitment.valueLow,
      high: ownCommitment.valueHigh,
      measureUnit: ownCommitment.measureUnit,
    })
    .from(ownCommitment)
    .innerJoin(pledge, eq(pledge.id, ownCommitment.pledgeId))
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(names, eq(names.unitId, pledge.unitId))
    .where(eq(pledge.campaignId, campaignId))
    .orderBy(
      asc(block.position),
      asc(pledge.position),
      sql`array_position(array['own_target', 'task', 'solution'], ${ownCommitment.kind})`,
      asc(ownCommitment.position),
    )
}

export type OwnContent = Awaited<ReturnType<typeof readOwnContent>>[number]
