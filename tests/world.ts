import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { type Transaction, transaction } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { campaign, conference, issuingBody } from '@/db/schema/campaign'
import { block, pledge, unit, unitName } from '@/db/schema/roster'
import { assignment, assignmentRevision, decision, target, targetGroup } from '@/db/schema/target'
import { type Person, type Role, system } from '@/lib/actor'
import { hashPassword } from '@/lib/password'

export const password = 'mật khẩu để thử'

type World = { campaign: Partial<typeof campaign.$inferInsert>; units: number; targets: number }

/**
 * A campaign open for signing, with units that have a head, a second head and a clerk, targets at 10, 20, …, and an
 * office of two.
 */
export const makeWorld = (wanted: Partial<World> = {}) =>
  transaction(system('test'), async (tx) => {
    const passwordHash = await hashPassword(password)
    const tag = randomUUID().slice(0, 8)
    const [body] = await tx
      .insert(issuingBody)
      .values({ name: `Ủy ban ${tag}`, shortName: 'UB', parentName: 'Thành phố', placeName: 'Nơi thử' })
      .returning()
    const [open] = await tx
      .insert(campaign)
      .values({
        issuingBodyId: body!.id,
        year: 2023,
        title: 'Giao ước thi đua năm 2023',
        theme: 'Thử',
        state: 'open',
        pledgedBefore: 'các đồng chí lãnh đạo',
        signingOpensAt: new Date(Date.now() - 60_000),
        ...wanted.campaign,
      })
      .returning()
    const campaignId = open!.id
    await tx
      .insert(conference)
      .values({ campaignId, title: 'Hội nghị', heldOn: '2022-12-21', startsAt: new Date() })
    const [ward] = await tx
      .insert(block)
      .values({ campaignId, code: 'phuong', name: 'Khối phường', position: 1 })
      .returning()
    const decided = await decide(tx, campaignId, 1)
    const [group] = await tx
      .insert(targetGroup)
      .values({ campaignId, name: 'Kinh tế', position: 1 })
      .returning()
    const units = await Promise.all(
      Array.from({ length: wanted.units ?? 1 }, async (_, index) => {
        const code = `don-vi-${tag}-${index + 1}`
        const [made] = await tx.insert(unit).values({ issuingBodyId: body!.id, code }).returning()
        const names = { name: `Đơn vị ${index + 1}`, shortName: `ĐV ${index + 1}` }
        await tx.insert(unitName).values({ unitId: made!.id, validFrom: '2014-01-01', ...names })
        const [own] = await tx
          .insert(pledge)
          .values({
            campaignId,
            unitId: made!.id,
            blockId: ward!.id,
            position: index + 1,
            headTitle: 'CHỦ TỊCH',
          })
          .returning()
        const seat = (role: Role, username: string, title: string | null) =>
          makePerson(tx, { role, username, title, unitId: made!.id, passwordHash })
        return {
          code,
          unitId: made!.id,
          pledgeId: own!.id,
          head: await seat('unit_head', code, 'CHỦ TỊCH'),
          otherHead: await seat('unit_head', `${code}.hai`, 'CHỦ TỊCH'),
          clerk: await seat('unit_clerk', `${code}.cv`, null),
        }
      }),
    )
    const officer = (username: string) =>
      makePerson(tx, { role: 'office', username, title: null, unitId: null, passwordHash })
    const office = await officer(`van-phong-${tag}`)
    const otherOffice = await officer(`van-phong-${tag}.hai`)
    const targets = []
    for (let index = 0; index < (wanted.targets ?? 2); index++) {
      const low = String((index + 1) * 10)
      const [row] = await tx
        .insert(target)
        .values({
          campaignId,
          decisionId: decided.id,
          groupId: group!.id,
          code: `T${index + 1}`,
          name: `Chỉ tiêu ${index + 1}`,
          measureUnit: '%',
          direction: 'at_least',
          valueLow: low,
          position: index + 1,
        })
        .returning()
      targets.push(row!)
      for (const { pledgeId } of units) {
        const [given] = await tx
          .insert(assignment)
          .values({ campaignId, targetId: row!.id, pledgeId })
          .returning()
        await tx
          .insert(assignmentRevision)
          .values({ assignmentId: given!.id, revision: 1, valueLow: low, decisionId: decided.id })
      }
    }
    return { campaign: open!, decision: decided, targets, units, unit: units[0]!, office, otherOffice }
  })

/** Adjusts a unit's figure of a target by a decision of its own. */
export const adjust = (campaignId: string, targetId: string, pledgeId: string, valueLow: string) =>
  transaction(system('test'), async (tx) => {
    const adjusting = await decide(tx, campaignId, 2)
    await tx.execute(sql`
      insert into assignment_revision (assignment_id, revision, value_low, decision_id, reason)
      select r.assignment_id, r.revision + 1, ${valueLow}::numeric, ${adjusting.id}::uuid, 'Điều chỉnh để thử'
        from assigned_row r where r.pledge_id = ${pledgeId}::uuid and r.target_id = ${targetId}::uuid`)
  })

async function decide(tx: Transaction, campaignId: string, position: number) {
  const [made] = await tx
    .insert(decision)
    .values({
      campaignId,
      code: `QD-${randomUUID().slice(0, 8)}`,
      codeNotation: 'QĐ-UBND',
      issuer: 'Ủy ban nhân dân',
      layout: 'state',
      subject: 'Về việc giao chỉ tiêu',
      issuedOn: '2022-12-21',
      position,
      publishedAt: new Date(),
    })
    .returning()
  return made!
}

type Seat = {
  role: Role
  username: string
  title: string | null
  unitId: string | null
  passwordHash: string
}

async function makePerson(tx: Transaction, seat: Seat): Promise<Person> {
  const name = `Người Thử ${seat.username}`
  const [who] = await tx.insert(person).values({ fullName: name }).returning()
  const [made] = await tx
    .insert(account)
    .values({ ...seat, personId: who!.id })
    .returning()
  const { role, username, title, unitId } = seat
  return {
    kind: 'person',
    accountId: made!.id,
    personId: who!.id,
    sessionId: randomUUID(),
    username,
    name,
    role,
    unitId,
    title,
  }
}
