import type { Sql } from 'postgres'
import { pool } from '@/db/client'
import { asSystem } from './as-system'
import { demonstrationYear } from './demonstration-year'

/** The unit's head opens the pledge for the first time. */
export const openPledge = (unitCode: string) =>
  asSystem(
    (sql) => sql`
      insert into pledge_view (pledge_id, account_id)
      select p.id, a.id from unit u join pledge p on p.unit_id = u.id join account a on a.username = u.code
        join campaign c on c.id = p.campaign_id and c.year = ${demonstrationYear}
       where u.code = ${unitCode}`,
  )

/** The office records that the unit has signed on paper, the shortest way to a unit that has signed. */
export const signOnPaper = (...unitCodes: string[]) => signOnPaperIn(pool(), unitCodes)

/** The same in a database of one's own. */
export const signOnPaperIn = (database: Sql, unitCodes: string[]) =>
  asSystem(
    (sql) => sql`
      insert into paper_signature (pledge_id, signer_name, title_lines, signed_on, recorded_by)
      select p.id, 'Nguyễn Văn An', array['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], current_date, a.id
        from unit u join pledge p on p.unit_id = u.id join account a on a.username = 'van-phong'
        join campaign c on c.id = p.campaign_id and c.year = ${demonstrationYear}
       where u.code in ${sql(unitCodes)}`,
    database,
  )

/** The campaign gets another theme. */
export const changeTheme = (theme: string) =>
  asSystem((sql) => sql`update campaign set theme = ${theme} where year = ${demonstrationYear}`)
