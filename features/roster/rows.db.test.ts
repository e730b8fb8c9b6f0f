import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { pledge, unit } from '@/db/schema/roster'
import { system } from '@/lib/actor'
import { makeWorld } from '@/tests/world'
import { arrangeUnits, insertBlock, insertUnit, placeUnit } from './rows'

const order = async (campaignId: string) => {
  const rows = await db()
    .select({ code: unit.code, position: pledge.position })
    .from(pledge)
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .where(eq(pledge.campaignId, campaignId))
    .orderBy(asc(pledge.position))
  return rows.map(({ code, position }) => `${position} ${code}`)
}

test('units are numbered block by block, in the order in which they were placed', async () => {
  const { campaign, unit: first } = await makeWorld()
  const { id: campaignId, issuingBodyId } = campaign
  await transaction(system('test'), async (tx) => {
    const block = { campaignId, name: 'Khối phường', layout: 'state' } as const
    const later = await insertBlock(tx, block)
    const last = await insertBlock(tx, { ...block, name: 'Khối Phường' })
    for (const [code, blockId] of [
      ['b', last],
      ['a', later],
      ['c', later],
    ] as const) {
      const names = { name: code, shortName: code, validFrom: '2025-07-01' }
      const unitId = await insertUnit(tx, { issuingBodyId, code: `${code}-${first.code}`, ...names })
      await placeUnit(tx, { campaignId, unitId, blockId, headTitle: 'TRƯỞNG BAN', collective: null })
    }
    await arrangeUnits(tx, campaignId)
  })
  expect(await order(campaignId)).toEqual([
    `1 ${first.code}`,
    `2 a-${first.code}`,
    `3 c-${first.code}`,
    `4 b-${first.code}`,
  ])
})
