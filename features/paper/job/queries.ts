import { asc, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sealedPaper, sealingCertificate, sealingFailure } from '@/db/schema/paper'
import { signature } from '@/db/schema/pledge'
import { signatureLeaf } from '@/db/schema/signature-leaf'
import type { PledgeDocument } from '@/features/pledge/document'
import { findSignature } from '@/features/pledge/queries'
import { notYetSealed, timestampMissing } from './sealer'

/** The newest sealed paper of a signature by its short code; null until it is sealed, without a byte once erased. Whoever asks has checked who may. */
export async function readSealedPaper(code: string) {
  const [newest] = await db()
    .select({
      signatureId: sealedPaper.signatureId,
      pdf: sealedPaper.pdf,
      pdfHash: sealedPaper.pdfHash,
      level: sealedPaper.level,
      problem: sealedPaper.problem,
      leafIndex: sealedPaper.leafIndex,
      at: sealedPaper.at,
    })
    .from(sealedPaper)
    .innerJoin(signature, eq(signature.id, sealedPaper.signatureId))
    .where(eq(signature.code, code))
    .orderBy(desc(sealedPaper.leafIndex))
    .limit(1)
  return newest ?? null
}

/** The name that a sealed paper is saved under: 'giao-uoc-phuong-my-dinh-1-2023-ban-1.pdf'. */
export const paperFileName = ({ unit, campaign, version }: PledgeDocument): string =>
  `giao-uoc-${unit.code}-${campaign.year}-ban-${version}.pdf`

/** DER of every certificate that ever sealed here, the first one first: what `verifySealedPdf` trusts. */
export async function sealingCertificates(): Promise<Uint8Array[]> {
  const rows = await db()
    .select({ der: sealingCertificate.der })
    .from(sealingCertificate)
    .orderBy(asc(sealingCertificate.firstUsedAt))
  return rows.map(({ der }) => der)
}

/** Everything that the sealed paper of a signature is made from. Throws on a signature that is not in the log. */
export async function readSealingOrder(signatureId: string) {
  const [placed] = await db()
    .select({ code: signature.code, leafIndex: signatureLeaf.leafIndex })
    .from(signature)
    .innerJoin(signatureLeaf, eq(signatureLeaf.signatureId, signature.id))
    .where(eq(signature.id, signatureId))
  const found = placed && (await findSignature(placed.code))
  if (!found) throw new Error(`signature ${signatureId} is not in the log`)
  return { ...found, leafIndex: placed.leafIndex, earlier: await readSealedPaper(placed.code) }
}

/**
 * The signatures that are due to be sealed, the oldest first: those without a paper and, where there is an authority
 * to ask, those whose paper lacks its time-stamp; none that was tried in the last quarter of an hour, which pg-boss
 * tries again itself.
 */
export async function dueToSeal(stamped: boolean, limit = 500): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    select s.id from signature s
      left join lateral (
        select p.problem, p.at from sealed_paper p where p.signature_id = s.id order by p.leaf_index desc limit 1
      ) newest on true
     where s.payload_hash <> ''
       and (newest.at is null
            or (${stamped} and newest.problem is not null and newest.at < now() - interval '15 minutes'))
       and not exists (
        select from sealing_failure f where f.signature_id = s.id and f.at > now() - interval '15 minutes')
     order by s.signed_at limit ${limit}`)
  return rows.map(({ id }) => id)
}

/**
 * The current signatures of a campaign that lack the paper that they should have, by the order of protocol; `at` is of
 * the last attempt, or of the signature that waits for the first.
 */
export async function readSealingTroubles(campaignId: string) {
  type Row = {
    code: string
    unit: string
    cause: string | null
    attempts: number
    at: string
    sealed: boolean
  }
  const rows = await db().execute<Row>(sql`
    select t.code, n.name as unit, failed.cause, failed.attempts,
           coalesce(failed.at, newest.at, s.signed_at) as at, newest.at is not null as sealed
      from pledge_status t
      join signature s on s.code = t.code
      join pledge p on p.id = t.pledge_id
      join block b on b.id = p.block_id
      join lateral (
        select name from unit_name where unit_id = p.unit_id and valid_from <= now() order by valid_from desc limit 1
      ) n on true
      left join lateral (
        select problem, at from sealed_paper where signature_id = s.id order by leaf_index desc limit 1
      ) newest on true
      left join lateral (
        select count(*)::int as attempts, max(at) as at, (array_agg(cause order by at desc))[1] as cause
          from sealing_failure where signature_id = s.id
      ) failed on true
     where t.campaign_id = ${campaignId}::uuid
       and (newest.problem is not null
            or (newest.at is null and (failed.attempts > 0 or s.signed_at < now() - interval '2 minutes')))
     order by b.position, p.position`)
  return rows.map(({ sealed, ...trouble }) => ({
    ...trouble,
    cause: trouble.cause ?? (sealed ? timestampMissing : notYetSealed),
    at: new Date(trouble.at),
  }))
}

export type PaperState = 'ready' | 'preparing' | 'failed' | 'erased'

/** Whether the paper of a signature can be had, is on its way, was tried and failed so far, or was erased with its signer. */
export async function readPaperState(signatureId: string): Promise<PaperState> {
  const [sealed] = await db()
    .select({ erased: sql<boolean>`${sealedPaper.pdf} = ''` })
    .from(sealedPaper)
    .where(eq(sealedPaper.signatureId, signatureId))
    .limit(1)
  if (sealed) return sealed.erased ? 'erased' : 'ready'
  const [failed] = await db()
    .select({ id: sealingFailure.id })
    .from(sealingFailure)
    .where(eq(sealingFailure.signatureId, signatureId))
    .limit(1)
  return failed ? 'failed' : 'preparing'
}

/** The signatures that were tried and still have no sealed paper: how many, and why and when the last attempt failed. */
export async function readSealingFailures() {
  const [found] = await db().execute<{ count: number; cause: string | null; at: string | null }>(sql`
    select count(distinct f.signature_id)::int as count, (array_agg(f.cause order by f.at desc))[1] as cause,
           max(f.at) as at
      from sealing_failure f
     where not exists (select from sealed_paper p where p.signature_id = f.signature_id)`)
  const { count, cause, at } = found!
  return count > 0 && cause && at ? { count, cause, at: new Date(at) } : null
}
