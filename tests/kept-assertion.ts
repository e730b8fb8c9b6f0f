import { asSystem } from './as-system'

/** The bytes that were kept under the newest signature of a unit, and its strength. */
export async function keptAssertionOf(unitCode: string) {
  const [row] = await asSystem(
    (sql) => sql<{ strength: string; assertion: Uint8Array | null }[]>`
      select s.strength, a.assertion from signature s left join signature_assertion a on a.signature_id = s.id
        join pledge_version v on v.id = s.version_id join pledge p on p.id = v.pledge_id
        join unit u on u.id = p.unit_id where u.code = ${unitCode} order by v.number desc limit 1`,
  )
  return row!
}
