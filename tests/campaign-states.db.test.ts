import { beforeAll, expect, test } from 'vitest'
import { isOpenFor } from '@/features/campaign/states'
import { campaignStates } from '@/lib/terms'
import { asSystem } from './as-system'
import { sign } from './signed-pledge'
import { makeWorld } from './world'

let world: Awaited<ReturnType<typeof makeWorld>>
/** What the log's functions are given, by the effect that they are called for. */
let details: Record<string, Record<string, string | number>>

beforeAll(async () => {
  world = await makeWorld({ units: 2 })
  const { campaign, decision, office, units } = world
  const [{ pledgeId }, { pledgeId: unsigned, head }] = [units[0]!, units[1]!]
  const code = await sign(units[0]!)
  const [made] = await asSystem(
    (sql) => sql<{ signature: string; list: string; adjustment: string }[]>`
    with list as (
      insert into signing_list (campaign_id, list, list_hash, frozen_by)
        values (${campaign.id}, '{}', sha256('{}'), ${office.accountId}) returning id
    ), drafted as (
      insert into adjustment (campaign_id, decision_id, reason, drafted_by)
        values (${campaign.id}, ${decision.id}, 'Để thử', ${office.accountId}) returning id
    ), row as (
      insert into adjustment_row (adjustment_id, base_revision_id, value_low)
        select drafted.id, r.revision_id, 5 from drafted, assigned_row r where r.pledge_id = ${pledgeId} limit 1
    )
    select (select s.id from signature s where s.code = ${code}) as signature,
           (select id from list) as list, (select id from drafted) as adjustment`,
  )
  details = {
    sign_pledge: {
      pledgeId: unsigned,
      signerId: head.accountId,
      edition: -1,
      signedAt: new Date().toISOString(),
    },
    record_paper: { pledgeId: unsigned },
    revoke: { signatureId: made!.signature },
    adjust: { adjustmentId: made!.adjustment, approvedBy: office.accountId },
    witness: { listId: made!.list },
  }
})

/** Whether the database lets `effect` past the campaign's state; what it then refuses or writes is undone. */
async function isOpen(effect: string, state: string): Promise<boolean> {
  const undo = new Error('undo')
  let outcome: string | undefined
  await asSystem(async (sql) => {
    await sql`update campaign set state = ${state} where id = ${world.campaign.id}`
    const detail = JSON.stringify({ titleLines: [], ...details[effect], actor: 'system:test' })
    const [row] =
      await sql`select apply_effect(${effect}, ${detail}::text::jsonb, 0) ->> 'outcome' as outcome`
    outcome = row!.outcome
    throw undo
  }).catch((error) => {
    const isUnfinished = error.code === '23502'
    if (error !== undo && !isUnfinished) throw error
  })
  return outcome !== 'not_open' && !(effect === 'witness' && outcome === 'changed')
}

test.each([
  ['sign_pledge', 'sign'],
  ['record_paper', 'paper'],
  ['revoke', 'revoke'],
  ['adjust', 'adjust'],
  ['witness', 'witness'],
] as const)('the database opens %s in the states that the table opens it in', async (effect, act) => {
  const found = []
  for (const state of campaignStates) found.push(await isOpen(effect, state))
  expect(found).toEqual(campaignStates.map((state) => isOpenFor(act, state)))
})
