import { randomUUID } from 'node:crypto'
import type { TransactionSql } from 'postgres'
import type { Campaign } from './campaign'
import { copyRows } from './copy'
import { type NamedUnit, unitOf } from './names'

export type ProvinceUnit = NamedUnit & { id: string; pledgeId: string }

const largestBlock = 300

/** Blocks, units, their names and pledges; units stand in the order of protocol. */
export async function copyRoster(
  sql: TransactionSql,
  campaign: Campaign,
  count: number,
): Promise<ProvinceUnit[]> {
  const campaign_id = campaign.id
  const blocks = blocksFor(count).map((name, at) => ({
    id: randomUUID(),
    campaign_id,
    position: at + 1,
    ...name,
  }))
  const units = Array.from({ length: count }, (_, n) => ({
    ...unitOf(n),
    id: randomUUID(),
    pledgeId: randomUUID(),
  }))
  await copyRows(sql, 'block', blocks)
  await copyRows(
    sql,
    'unit',
    units.map(({ id, code }) => ({ id, issuing_body_id: campaign.issuingBodyId, code })),
  )
  await copyRows(
    sql,
    'unit_name',
    units.map(({ id, name, shortName }) => ({
      unit_id: id,
      valid_from: '2014-04-01',
      name,
      short_name: shortName,
    })),
  )
  await copyRows(
    sql,
    'pledge',
    units.map(({ id, pledgeId, headTitle, collective }, at) => ({
      id: pledgeId,
      campaign_id,
      unit_id: id,
      block_id: blocks[Math.floor((at * blocks.length) / count)]!.id,
      position: at + 1,
      head_title: headTitle,
      collective,
    })),
  )
  return units
}

/** Names for blocks of nearly equal size: at least four where there are units for them, none of more than 300. */
export const blocksFor = (units: number): { code: string; name: string }[] =>
  Array.from({ length: Math.min(units, Math.max(4, Math.ceil(units / largestBlock))) }, (_, at) => ({
    code: `cum-${String(at + 1).padStart(2, '0')}`,
    name: `Cụm thi đua số ${at + 1}`,
  }))
