import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sealedPaper } from '@/db/schema/paper'

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

/** The pledges of a campaign that stand signed, in the order of protocol. */
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

/** How many pledges a campaign has, how many of them stand signed, and how many of those are sealed. */
export async function countBook(
  campaignId: string,
): Promise<{ pledges: number; signed: number; sealed: number }> {
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
