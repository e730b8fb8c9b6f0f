import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { campaign } from '@/db/schema/campaign'
import { pledge, unit, unitName } from '@/db/schema/roster'
import { type Person, type Role, system } from '@/lib/actor'
import { makeWorld } from '@/tests/world'
import { addBlock, editBlock, moveBlock, removeBlock } from './block/mutations'
import { readCurrentUnits, readRoster, readUnitHistory } from './queries'
import { succeedUnits } from './succession/mutations'
import { addExistingUnit, addUnit, editUnit, moveUnit, removeUnit, renameUnit } from './unit/mutations'

let world: Awaited<ReturnType<typeof makeWorld>>
let campaignId: string
let first: Awaited<ReturnType<typeof makeWorld>>['unit']
const office = () => world.office

beforeEach(async () => {
  world = await makeWorld({ units: 3, targets: 0 })
  campaignId = world.campaign.id
  first = world.unit
})

const roster = () => readRoster(campaignId)
const order = async () => (await roster()).units.map(({ name }) => name)
const auditOf = async (action: string) =>
  db()
    .select()
    .from(audit)
    .where(and(eq(audit.campaignId, campaignId), eq(audit.action, action)))
const block = { name: 'Khối các phòng, ban', layout: 'party' } as const
const place = { headTitle: 'TRƯỞNG PHÒNG', collective: null }
const names = { name: 'Phòng Nội vụ', shortName: 'Nội vụ' }

async function addPhong() {
  const made = await addBlock(office(), { campaignId, ...block })
  if (!made.ok) throw new Error(made.reason)
  return made.blockId
}

const unitForm = (blockId: string, code = 'phong-noi-vu') => ({
  campaignId,
  blockId,
  code,
  ...names,
  ...place,
})

describe('blocks', () => {
  test('are added last, renamed, moved with their units, and removed when empty', async () => {
    const blockId = await addPhong()
    expect(await addBlock(office(), { campaignId, ...block })).toEqual({ ok: false, reason: 'name_taken' })
    await editBlock(office(), { campaignId, blockId, name: 'Khối phòng', layout: 'state' })
    await addUnit(office(), unitForm(blockId))
    expect(await order()).toEqual(['Đơn vị 1', 'Đơn vị 2', 'Đơn vị 3', 'Phòng Nội vụ'])
    expect(await moveBlock(office(), { campaignId, blockId, by: -1 })).toEqual({ ok: true })
    expect(await order()).toEqual(['Phòng Nội vụ', 'Đơn vị 1', 'Đơn vị 2', 'Đơn vị 3'])
    expect((await roster()).units.map(({ position }) => position)).toEqual([1, 2, 3, 4])
    expect(await moveBlock(office(), { campaignId, blockId, by: -1 })).toMatchObject({ reason: 'at_the_end' })
    expect(await removeBlock(office(), { campaignId, blockId })).toMatchObject({ reason: 'not_empty' })
    expect((await roster()).blocks.map(({ name }) => name)).toEqual(['Khối phòng', 'Khối phường'])
    expect(await auditOf('block.moved')).toMatchObject([{ detail: { place: 1 } }])
  })
})

describe('units', () => {
  test('are added with a code that is theirs alone', async () => {
    const blockId = await addPhong()
    expect(await addUnit(office(), unitForm(blockId))).toMatchObject({ ok: true })
    expect(await addUnit(office(), unitForm(blockId))).toEqual({ ok: false, reason: 'code_taken' })
    expect(await auditOf('unit.added')).toMatchObject([{ detail: { code: 'phong-noi-vu' } }])
  })

  test('move by one place within their block', async () => {
    const { pledgeId } = world.units[1]!
    await moveUnit(office(), { campaignId, pledgeId, by: -1 })
    expect(await order()).toEqual(['Đơn vị 2', 'Đơn vị 1', 'Đơn vị 3'])
    expect(await moveUnit(office(), { campaignId, pledgeId, by: -1 })).toMatchObject({ reason: 'at_the_end' })
  })

  test('are edited: block, place in it, title, collective and a name put right', async () => {
    const blockId = await addPhong()
    const home = (await roster()).blocks[0]!.id
    const { pledgeId } = first
    const form = { campaignId, pledgeId, name: 'Đơn vị Một', shortName: 'Một', ...place }
    const edition = async () => (await db().select().from(pledge).where(eq(pledge.id, pledgeId)))[0]!.edition
    const before = await edition()
    await editUnit(office(), { ...form, blockId: home, after: world.units[2]!.pledgeId })
    expect(await order()).toEqual(['Đơn vị 2', 'Đơn vị 3', 'Đơn vị Một'])
    expect(await edition()).toBeGreaterThan(before)
    await editUnit(office(), { ...form, blockId, collective: 'TẬP THỂ', after: null })
    const moved = (await roster()).units.at(-1)
    expect(moved).toMatchObject({
      name: 'Đơn vị Một',
      headTitle: 'TRƯỞNG PHÒNG',
      collective: 'TẬP THỂ',
      blockId,
    })
    const lost = await editUnit(office(), { ...form, blockId, after: world.units[2]!.pledgeId })
    expect(lost).toEqual({ ok: false, reason: 'no_such_place' })
  })

  test('bear another name from a day on, and what they were called stays', async () => {
    const form = { campaignId, pledgeId: first.pledgeId, name: 'Tên sau này', shortName: 'Sau' }
    await renameUnit(office(), { ...form, validFrom: '2999-01-01' })
    expect((await order())[0]).toBe('Đơn vị 1')
    await renameUnit(office(), { ...form, name: 'Tên mới', validFrom: '2020-01-01' })
    expect((await order())[0]).toBe('Tên mới')
    const { names } = await readUnitHistory(first.unitId)
    expect(names.map(({ name }) => name)).toEqual(['Tên sau này', 'Tên mới', 'Đơn vị 1'])
  })

  test('leave the campaign while nothing stands on their pledge, and can come back', async () => {
    const [kept, other] = [world.units[0]!, world.units[1]!]
    await transaction(system('test'), (tx) =>
      tx.execute(
        `insert into pledge_view (pledge_id, account_id) values ('${kept.pledgeId}', '${kept.head.accountId}')`,
      ),
    )
    expect(await removeUnit(office(), { campaignId, pledgeId: kept.pledgeId })).toMatchObject({
      reason: 'in_use',
    })
    expect(await removeUnit(office(), { campaignId, pledgeId: other.pledgeId })).toEqual({ ok: true })
    expect(await order()).toEqual(['Đơn vị 1', 'Đơn vị 3'])
    expect((await readCurrentUnits(campaignId)).map(({ unitId }) => unitId)).toContain(other.unitId)
    const again = { campaignId, unitId: other.unitId, blockId: (await roster()).blocks[0]!.id, ...place }
    expect(await addExistingUnit(office(), again)).toMatchObject({ ok: true })
    expect(await addExistingUnit(office(), again)).toMatchObject({ reason: 'already_here' })
    expect(await order()).toEqual(['Đơn vị 1', 'Đơn vị 3', 'Đơn vị 2'])
  })
})

describe('splitting and merging', () => {
  const effectiveOn = '2025-07-01'
  const fresh = (code: string, issuingBodyId = world.campaign.issuingBodyId) =>
    ({ kind: 'new', issuingBodyId, code, name: `Phường ${code}`, shortName: code }) as const

  test('several become one at another issuing body, placed in the campaign, the history on both sides', async () => {
    const city = (await makeWorld({ targets: 0 })).campaign.issuingBodyId
    const blockId = await addPhong()
    const [a, b] = [world.units[0]!, world.units[1]!]
    const outcome = await succeedUnits(office(), {
      campaignId,
      effectiveOn,
      predecessorIds: [a.unitId, b.unitId],
      successors: [fresh('tu-liem', city)],
      place: { blockId, headTitle: 'CHỦ TỊCH', collective: null },
    })
    expect(outcome).toEqual({ ok: true })
    const made = (await roster()).units.at(-1)!
    expect(made).toMatchObject({ name: 'Phường tu-liem', blockId, position: 4 })
    const history = await readUnitHistory(made.unitId)
    expect(history.predecessors.map(({ name }) => name).sort()).toEqual(['Đơn vị 1', 'Đơn vị 2'])
    expect((await readUnitHistory(a.unitId)).successors).toMatchObject([{ id: made.unitId, effectiveOn }])
    const [ended] = await db().select().from(unit).where(eq(unit.id, a.unitId))
    expect(ended!.endsOn).toBe('2025-06-30')
    expect(await auditOf('unit.succeeded')).toHaveLength(2)
    expect((await auditOf('unit.succeeded'))[0]!.detail).toEqual({
      effectiveOn,
      predecessors: ['Đơn vị 1', 'Đơn vị 2'],
      successors: ['Phường tu-liem'],
    })
  })

  test('one becomes several, of which one may stand already; what is wrong leaves nothing behind', async () => {
    const [a, b] = [world.units[0]!, world.units[1]!]
    const known = { kind: 'known', unitId: b.unitId } as const
    const input = { campaignId, effectiveOn, predecessorIds: [a.unitId], place: null }
    const refused = await succeedUnits(office(), { ...input, successors: [fresh('moi'), fresh('moi')] })
    expect(refused).toEqual({ ok: false, reason: 'twice', index: 1 })
    const own = { ...input, successors: [{ kind: 'known' as const, unitId: a.unitId }] }
    expect(await succeedUnits(office(), own)).toMatchObject({ reason: 'own_predecessor', index: 0 })
    expect(await succeedUnits(office(), { ...input, successors: [fresh(b.code)] })).toMatchObject({
      reason: 'code_taken',
    })
    expect(await succeedUnits(office(), { ...input, successors: [fresh('moi'), known] })).toEqual({
      ok: true,
    })
    expect((await readUnitHistory(a.unitId)).successors).toHaveLength(2)
    expect(
      await succeedUnits(office(), { ...input, successors: [known], effectiveOn: '2026-01-01' }),
    ).toMatchObject({
      reason: 'ended',
    })
    expect(
      await succeedUnits(office(), { ...input, predecessorIds: [campaignId], successors: [known] }),
    ).toMatchObject({
      reason: 'not_found',
    })
    expect(await db().select().from(unitName).where(eq(unitName.name, 'Phường moi'))).toHaveLength(1)
  })
})

describe('who may', () => {
  const verbs = () => {
    const blockId = campaignId
    const { pledgeId, unitId } = first
    const renamed = { campaignId, pledgeId, ...names }
    return {
      addBlock: (who: Person) => addBlock(who, { campaignId, ...block }),
      editBlock: (who: Person) => editBlock(who, { campaignId, blockId, ...block }),
      moveBlock: (who: Person) => moveBlock(who, { campaignId, blockId, by: 1 }),
      removeBlock: (who: Person) => removeBlock(who, { campaignId, blockId }),
      addUnit: (who: Person) => addUnit(who, unitForm(blockId)),
      addExistingUnit: (who: Person) => addExistingUnit(who, { campaignId, unitId, blockId, ...place }),
      editUnit: (who: Person) => editUnit(who, { ...renamed, blockId, ...place, after: null }),
      moveUnit: (who: Person) => moveUnit(who, { campaignId, pledgeId, by: 1 }),
      renameUnit: (who: Person) => renameUnit(who, { ...renamed, validFrom: '2025-07-01' }),
      removeUnit: (who: Person) => removeUnit(who, { campaignId, pledgeId }),
      succeedUnits: (who: Person) =>
        succeedUnits(who, {
          campaignId,
          effectiveOn: '2025-07-01',
          predecessorIds: [unitId],
          successors: [],
          place: null,
        }),
    }
  }

  test('nobody but the office changes a roster', async () => {
    for (const role of ['unit_head', 'unit_clerk', 'witness', 'admin'] satisfies Role[])
      for (const [name, verb] of Object.entries(verbs()))
        expect([name, await verb({ ...office(), role })]).toEqual([
          name,
          { ok: false, reason: 'not_allowed' },
        ])
    expect(await db().select().from(audit).where(eq(audit.campaignId, campaignId))).toEqual([])
  })

  test('a locked campaign keeps its roster', async () => {
    await transaction(system('test'), (tx) =>
      tx.update(campaign).set({ state: 'locked' }).where(eq(campaign.id, campaignId)),
    )
    for (const [name, verb] of Object.entries(verbs()))
      expect([name, await verb(office())]).toEqual([name, { ok: false, reason: 'closed' }])
  })

  test("another campaign's block and unit are not found", async () => {
    const other = await makeWorld({ targets: 0 })
    const theirs = await readRoster(other.campaign.id)
    const blockId = theirs.blocks[0]!.id
    const { pledgeId } = other.unit
    expect(await editBlock(office(), { campaignId, blockId, ...block })).toMatchObject({
      reason: 'not_found',
    })
    expect(await moveBlock(office(), { campaignId, blockId, by: 1 })).toMatchObject({ reason: 'not_found' })
    expect(await removeBlock(office(), { campaignId, blockId })).toMatchObject({ reason: 'not_found' })
    expect(await addUnit(office(), unitForm(blockId))).toMatchObject({ reason: 'not_found' })
    expect(await moveUnit(office(), { campaignId, pledgeId, by: 1 })).toMatchObject({ reason: 'not_found' })
    expect(await removeUnit(office(), { campaignId, pledgeId })).toMatchObject({ reason: 'not_found' })
    const renamed = { campaignId, pledgeId, ...names, validFrom: '2025-07-01' }
    expect(await renameUnit(office(), renamed)).toMatchObject({ reason: 'not_found' })
  })
})
