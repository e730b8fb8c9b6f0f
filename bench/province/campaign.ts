import type { TransactionSql } from 'postgres'
import { pledgeTexts } from '@/db/seed/texts'

export type Campaign = { id: string; issuingBodyId: string }

/** A campaign that has been open for signing for an hour. */
export async function insertCampaign(sql: TransactionSql): Promise<Campaign> {
  const [body] = await sql`
    insert into issuing_body (name, short_name, parent_name, place_name)
    values ('Ủy ban nhân dân tỉnh Minh Họa', 'UBND tỉnh Minh Họa', 'Chính phủ', 'Minh Họa') returning id`
  const { legalBases, commonContent, commitments } = pledgeTexts
  const [campaign] = await sql`
    insert into campaign (issuing_body_id, year, title, theme, state, pledged_before, signing_opens_at,
                          signing_closes_at, proposals_close_at, legal_bases, common_content, commitments)
    values (${body!.id}, 2023, 'Giao ước thi đua năm 2023', 'Kỷ cương, trách nhiệm, hành động, sáng tạo, phát triển',
            'open', 'các đồng chí lãnh đạo UBND tỉnh', now() - interval '1 hour', now() + interval '30 days',
            now() + interval '20 days', ${legalBases}, ${commonContent}, ${commitments})
    returning id`
  await sql`
    insert into conference (campaign_id, title, held_on, starts_at)
    values (${campaign!.id}, 'Hội nghị ký giao ước thi đua toàn tỉnh', current_date, now())`
  return { id: campaign!.id, issuingBodyId: body!.id }
}
