import { hash } from '@node-rs/argon2'
import { loadProvince } from '@/bench/province/load'
import { env } from '@/lib/env'
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
  title: string
  documentHash: Uint8Array
}

export const password = 'bench'

/**
 * Makes a province of `count` units that are ready to sign, each with a head. The heads' passwords cost next to nothing
 * to verify (argon2id at its least), so that what is measured is the signing.
 */
export async function makeUnits(count: number): Promise<ReadyUnit[]> {
  const passwordHash = await hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 })
  await loadProvince(env().DATABASE_URL, { units: count, targets: 0, passwordHash })
  return asSystem(async (sql) => {
    await sql`
      insert into shown_document (pledge_id, document_hash, document, account_id)
      select p.id, sha256(document), document, a.id
        from pledge p join account a on a.unit_id = p.unit_id and a.role = 'unit_head',
             convert_to('{"pledge":"' || p.id || '"}', 'UTF8') document`
    return sql<ReadyUnit[]>`
      select p.id as "pledgeId", p.edition, u.code as "unitCode", p.campaign_id as "campaignId", a.id as "accountId",
             a.person_id as "personId", u.id as "unitId", o.full_name as name, a.title, d.document_hash as "documentHash"
        from pledge p join unit u on u.id = p.unit_id join account a on a.unit_id = u.id and a.role = 'unit_head'
        join person o on o.id = a.person_id join shown_document d on d.pledge_id = p.id
       order by p.position`
  })
}
