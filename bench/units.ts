import { hash } from '@node-rs/argon2'
import { asSystem } from '@/tests/as-system'

/** A unit whose pledge can be signed now, and a document of it that was shown. */
export type ReadyUnit = {
  pledgeId: string
  edition: number
  unitCode: string
  campaignId: string
  accountId: string
  personId: string
  unitId: string
  name: string
  documentHash: Uint8Array
}

export const password = 'bench'

/**
 * Makes a campaign open for signing and `count` units that are ready to sign, each with a head, in bulk. The heads'
 * passwords cost next to nothing to verify (argon2id at its least), so that what is measured is the signing.
 */
export async function makeUnits(count: number): Promise<ReadyUnit[]> {
  const passwordHash = await hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 })
  return asSystem(async (sql) => {
    const [body] = await sql`
      insert into issuing_body (name, short_name, parent_name, place_name)
      values ('Ủy ban đo tải', 'UB', 'Thành phố', 'Nơi đo') returning id`
    const [campaign] = await sql`
      insert into campaign (issuing_body_id, year, title, theme, state, pledged_before, signing_opens_at, common_content)
      values (${body!.id}, 2023, 'Giao ước thi đua năm 2023', 'Đo tải', 'open', 'các đồng chí lãnh đạo',
              now() - interval '1 hour', array['Thi đua hoàn thành các chỉ tiêu được giao'])
      returning id`
    const [block] = await sql`
      insert into block (campaign_id, code, name, position) values (${campaign!.id}, 'do-tai', 'Khối đo tải', 1)
      returning id`
    await sql`
      insert into unit (issuing_body_id, code) select ${body!.id}, 'don-vi-' || n from generate_series(1, ${count}) n`
    await sql`
      insert into unit_name (unit_id, valid_from, name, short_name)
      select id, '2014-01-01', replace(code, 'don-vi-', 'Đơn vị '), replace(code, 'don-vi-', 'ĐV ') from unit`
    await sql`
      insert into pledge (campaign_id, unit_id, block_id, position, head_title)
      select ${campaign!.id}, id, ${block!.id}, replace(code, 'don-vi-', '')::integer, 'CHỦ TỊCH' from unit`
    await sql`insert into person (full_name) select replace(code, 'don-vi-', 'Người Ký ') from unit`
    await sql`
      insert into account (person_id, username, role, unit_id, title, password_hash)
      select p.id, u.code, 'unit_head', u.id, 'CHỦ TỊCH', ${passwordHash}
        from unit u join person p on p.full_name = replace(u.code, 'don-vi-', 'Người Ký ')`
    await sql`
      insert into shown_document (pledge_id, document_hash, document, account_id)
      select p.id, sha256(document), document, a.id
        from pledge p join account a on a.unit_id = p.unit_id, convert_to('{"pledge":"' || p.id || '"}', 'UTF8') document`
    return sql<ReadyUnit[]>`
      select p.id as "pledgeId", p.edition, u.code as "unitCode", p.campaign_id as "campaignId", a.id as "accountId",
             a.person_id as "personId", u.id as "unitId", o.full_name as name, d.document_hash as "documentHash"
        from pledge p join unit u on u.id = p.unit_id join account a on a.unit_id = u.id
        join person o on o.id = a.person_id join shown_document d on d.pledge_id = p.id
       order by p.position`
  })
}
