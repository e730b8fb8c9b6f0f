import { randomUUID } from 'node:crypto'
import type { TransactionSql } from 'postgres'
import { copyRows } from './copy'
import type { ProvinceUnit } from './roster'

const economy = 'Kinh tế - ngân sách'
const society = 'Văn hóa - xã hội'
const reform = 'Cải cách hành chính'

// Group, name, unit of measure, direction, and what units are assigned, give or take a tenth.
const assigned = [
  [economy, 'Thu ngân sách trên địa bàn', 'tỷ đồng', 'at_least', 12.4],
  [economy, 'Giải ngân vốn đầu tư công', '%', 'at_least', 90],
  [economy, 'Tiết kiệm chi thường xuyên', '%', 'at_least', 5],
  [society, 'Tỷ lệ hộ nghèo', '%', 'at_most', 2.4],
  [society, 'Tỷ lệ người dân tham gia bảo hiểm y tế', '%', 'at_least', 85],
  [society, 'Tỷ lệ gia đình đạt danh hiệu gia đình văn hóa', '%', 'at_least', 80],
  [reform, 'Tỷ lệ hồ sơ giải quyết đúng hạn', '%', 'at_least', 90],
  [reform, 'Tỷ lệ hồ sơ nộp trực tuyến', '%', 'at_least', 70],
] as const

/**
 * One published decision, `count` targets by it or all there are, and each of them assigned to every unit. Beyond those
 * there are, they come again under another number.
 */
export async function copyTargets(
  sql: TransactionSql,
  campaign_id: string,
  units: ProvinceUnit[],
  random: () => number,
  count: number = assigned.length,
): Promise<void> {
  const decision_id = randomUUID()
  await sql`
    insert into decision (id, campaign_id, code, code_number, code_notation, issuer, layout, subject, issued_on,
                          position, published_at)
    values (${decision_id}, ${campaign_id}, 'QD-1', '1', 'QĐ-UBND', 'Ủy ban nhân dân tỉnh Minh Họa', 'state',
            'Về việc giao chỉ tiêu kế hoạch năm 2023', '2022-12-15', 1, '2022-12-15')`
  const groups = new Map([economy, society, reform].map((name) => [name, randomUUID()] as const))
  await copyRows(
    sql,
    'target_group',
    [...groups].map(([name, id], at) => ({ id, campaign_id, name, position: at + 1 })),
  )
  const wanted = Array.from({ length: count }, (_, at) => assigned[at % assigned.length]!)
  const targets = wanted.map(([group, name, measure_unit, direction, value_low], at) => ({
    id: randomUUID(),
    campaign_id,
    decision_id,
    group_id: groups.get(group)!,
    code: `T${at + 1}`,
    name: at < assigned.length ? name : `${name} (${at + 1})`,
    measure_unit,
    direction,
    value_low,
    position: at + 1,
  }))
  await copyRows(sql, 'target', targets)

  const assignments = units.flatMap(({ pledgeId }) =>
    targets.map(({ id, value_low }) => ({
      id: randomUUID(),
      targetId: id,
      pledgeId,
      value_low: (value_low * (0.9 + random() / 5)).toFixed(1),
    })),
  )
  await copyRows(
    sql,
    'assignment',
    assignments.map(({ id, targetId, pledgeId }) => ({
      id,
      campaign_id,
      target_id: targetId,
      pledge_id: pledgeId,
    })),
  )
  await copyRows(
    sql,
    'assignment_revision',
    assignments.map(({ id, value_low }) => ({ assignment_id: id, revision: 1, value_low, decision_id })),
  )
}
