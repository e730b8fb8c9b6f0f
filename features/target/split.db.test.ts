import { expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { readReadiness } from '@/features/campaign/queries'
import { asSystem } from '@/tests/as-system'
import { splitSums } from '@/tests/cases/split-sums'
import { makeWorld } from '@/tests/world'
import { writeAssignments } from './assignments'
import { exceededTargets } from './decisions/queries'

test('the database finds a split exceeded where checkSum does', async () => {
  const { campaign, decision, units, targets, office } = await makeWorld({ units: 4 })
  const [{ id: targetId, code }] = targets as [(typeof targets)[number]]
  await asSystem((sql) => sql`update decision set published_at = null where id = ${decision.id}`)
  for (const { total, units: given, state } of splitSums) {
    await asSystem(
      (sql) => sql`update target set allocation = 'split', value_low = ${total} where id = ${targetId}`,
    )
    const figures = units.map(({ pledgeId }, index) => {
      const low = given[index]
      return { decisionId: decision.id, targetId, pledgeId, value: low ? { low, high: null } : null }
    })
    await transaction(office, (tx) => writeAssignments(tx, campaign.id, figures))
    const exceeded = state === 'over' ? [code] : []
    expect(await exceededTargets(decision.id), `${total}: ${given}`).toEqual(exceeded)
    expect(await readReadiness(campaign.id), `${total}: ${given}`).toMatchObject({ exceeded })
  }
})
