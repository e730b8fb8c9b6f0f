import { asSystem } from './as-system'
import { demonstrationYear } from './demonstration-year'

/** The unit's figure of a target is adjusted by a new decision of its own. */
export const adjustTarget = (unitCode: string, targetCode: string, low: string) =>
  asSystem(async (sql) => {
    const [made] = await sql`
      insert into decision (campaign_id, code, code_number, code_notation, issuer, layout, subject, issued_on,
                            position, published_at)
      select campaign_id, 'QD-' || gen_random_uuid(), '35', 'QĐ-UBND', issuer, layout,
             'Về việc điều chỉnh chỉ tiêu', current_date, position + 100, now()
        from decision where code = 'QD-KTXH' and campaign_id = (select id from campaign where year = ${demonstrationYear})
      returning id`
    await sql`
      insert into assignment_revision (assignment_id, revision, value_low, decision_id, reason)
      select r.assignment_id, r.revision + 1, ${low}::numeric, ${made?.id}, 'Điều chỉnh theo thực tế'
        from assigned_row r join target t on t.id = r.target_id
        join pledge p on p.id = r.pledge_id join unit u on u.id = p.unit_id
       where t.code = ${targetCode} and u.code = ${unitCode}
         and p.campaign_id = (select id from campaign where year = ${demonstrationYear})`
  })

/** The unit's own deadline becomes this. */
export const setDeadline = (unitCode: string, at: Date) =>
  asSystem(
    (sql) => sql`
      update pledge set deadline_at = ${at.toISOString()}
       where unit_id = (select id from unit where code = ${unitCode})
         and campaign_id = (select id from campaign where year = ${demonstrationYear})`,
  )

/** All sessions of an account end, as when it signs out everywhere from another device. */
export const endSessions = (username: string) =>
  asSystem(
    (sql) => sql`update account set session_version = session_version + 1 where username = ${username}`,
  )

/** The id of a unit's pledge, for requests to the API. */
export async function pledgeOf(unitCode: string): Promise<string> {
  const [row] = await asSystem(
    (sql) => sql<{ id: string }[]>`
      select p.id from pledge p join unit u on u.id = p.unit_id
       where u.code = ${unitCode} and p.campaign_id = (select id from campaign where year = ${demonstrationYear})`,
  )
  return row!.id
}

/** How many signatures a unit's pledge has, over all its versions. */
export async function countSignatures(unitCode: string): Promise<number> {
  const [row] = await asSystem(
    (sql) => sql<{ count: number }[]>`
      select count(*)::int from signature s join pledge_version v on v.id = s.version_id
        join pledge p on p.id = v.pledge_id join unit u on u.id = p.unit_id
       where u.code = ${unitCode} and p.campaign_id = (select id from campaign where year = ${demonstrationYear})`,
  )
  return row!.count
}
