import { sql } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { groupBy } from '@/lib/group'
import type { ResultPeriod } from '@/lib/terms'
import { latestOf, periodOfYear } from './periods'
import { valueInWords } from './words'

type EarlierReport = {
  code: string
  year: number
  /** The predecessor that reported; null where the unit itself did. */
  unit: string | null
  measureUnit: string
  period: ResultPeriod
  value: string
}

/**
 * What was reported of the targets with the same codes in the newest earlier campaign that the pledge's unit, or one
 * that it came from, took part in: in words, by the target's code.
 */
export async function earlierResults(
  pledgeId: string,
  reader: Reader = db(),
): Promise<ReadonlyMap<string, string[]>> {
  const reports = await readEarlier(pledgeId, reader)
  return new Map(
    [...groupBy(reports, ({ code }) => code)].map(([code, own]) => [
      code,
      [...groupBy(own, ({ unit }) => unit).values()].flatMap((ofUnit) => inWords(latestOf(ofUnit))),
    ]),
  )
}

/** 'Kết quả năm 2022: 93,1%'; of a unit that this one came from, with its name. */
export function inWords(report: EarlierReport | null): string[] {
  if (!report) return []
  const { year, unit, period, value } = report
  return [
    `Kết quả ${periodOfYear(period, year)}${unit ? ` của ${unit}` : ''}: ${valueInWords(report, value)}`,
  ]
}

const readEarlier = async (pledgeId: string, reader: Reader): Promise<EarlierReport[]> => {
  const rows = await reader.execute<EarlierReport>(sql`
    with own as (
      select p.unit_id, c.year from pledge p join campaign c on c.id = p.campaign_id where p.id = ${pledgeId}::uuid
    ), kin as (
      select unit_id, null::text as name from own
      union all
      select d.predecessor_id, n.short_name from own join unit_predecessor d on d.unit_id = own.unit_id
        join lateral (select short_name from unit_name where unit_id = d.predecessor_id
                       order by valid_from desc limit 1) n on true
    ), earlier as (
      select p.id, c.year, kin.name, rank() over (order by c.year desc) as place
        from kin join pledge p on p.unit_id = kin.unit_id
        join campaign c on c.id = p.campaign_id and c.state <> 'draft'
       where c.year < (select year from own)
    )
    select t.code, e.year, e.name as unit, t.measure_unit as "measureUnit", r.period, r.value::text as value
      from earlier e
      join assigned_row a on a.pledge_id = e.id
      join target t on t.id = a.target_id
      join result_report r on r.assignment_id = a.assignment_id
     where e.place = 1
     order by t.position, e.name nulls first, r.at desc`)
  return [...rows]
}
