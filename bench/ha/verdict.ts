import { directPool } from '@/db/client'
import { checkChain } from '@/features/audit/log-check/check'
import type { Acknowledged } from './load'

/** Holds what people were told to what the database has: straight from it, after everything is over. */
export async function verdictOn(acknowledged: readonly Acknowledged[], checkpoints: readonly string[]) {
  const rows = await directPool()<{ key: string; code: string; pledge: string }[]>`
    select s.idempotency_key as key, s.code, v.pledge_id as pledge
      from signature s join pledge_version v on v.id = s.version_id`
  const codes = new Map(rows.map(({ key, code }) => [key, code]))
  const told = new Set(acknowledged.map(({ idempotencyKey }) => idempotencyKey))
  const { findings, size } = await checkChain(checkpoints)
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(({ idempotencyKey, code }) => codes.get(idempotencyKey) !== code).length,
    doubled: rows.length - new Set(rows.map(({ pledge }) => pledge)).size + (acknowledged.length - told.size),
    untold: rows.filter(({ key }) => !told.has(key)).length,
    leaves: size,
    findings: findings.length,
  }
}
