import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, pool, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { audit } from '@/db/schema/audit'
import { campaign } from '@/db/schema/campaign'
import { pledge } from '@/db/schema/roster'
import { readAssignedTargets } from '@/features/target/queries'
import { type Person, system } from '@/lib/actor'
import { canonicalBytes, sha256, toHex } from '@/lib/canonical'
import { adjust, makeWorld, password } from '@/tests/world'
import { acknowledgeTargets } from './acknowledgement/mutations'
import { addCommitment } from './commitment/mutations'
import { thaw } from './document'
import { proposeTarget } from './proposal/mutations'
import { findSignature, readPledge } from './queries'
import type { SignRequest } from './schema'
import { showPledge } from './shown-document'
import { findSigned, signPledge } from './sign'

let world: Awaited<ReturnType<typeof makeWorld>>
let pledgeId: string
let head: Person

beforeEach(async () => {
  world = await makeWorld({ units: 2 })
  ;({ pledgeId, head } = world.unit)
})

async function acknowledgeAll(actor = head) {
  const rows = await readAssignedTargets(pledgeId)
  return acknowledgeTargets(actor, { pledgeId, revisionIds: rows.map((row) => row.revisionId) })
}

/** What the page of `actor` would send: the hash of the document that it showed them. */
async function request(actor = head, other: Partial<SignRequest> = {}): Promise<SignRequest> {
  const content = (await readPledge(actor, pledgeId))!
  const [choice] = await showPledge(actor, content)
  return {
    idempotencyKey: randomUUID(),
    documentHash: choice!.hash,
    authority: choice!.authority,
    drawing: { kind: 'strokes', strokes: [{ points: [{ x: 1, y: 2.5, time: 3, pressure: 0.5 }] }] },
    confirmation: { kind: 'password', password },
    ...other,
  }
}

async function sign() {
  await acknowledgeAll()
  const outcome = await signPledge(head, pledgeId, await request())
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.code
}

test('signs exactly the document that was shown, with its audit row', async () => {
  await acknowledgeAll()
  const sent = await request()
  const outcome = await signPledge(head, pledgeId, sent)
  expect(outcome).toEqual({ ok: true, code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/) })
  const found = (await findSignature(outcome.ok ? outcome.code : ''))!
  expect(toHex(found.documentHash)).toBe(sent.documentHash)
  expect(toHex(sha256(canonicalBytes(thaw(found.document))))).toBe(sent.documentHash)
  expect(found.signature).toMatchObject({
    signerName: head.name,
    titleLines: ['CHỦ TỊCH'],
    strength: 'password',
  })
  expect(thaw(found.document).targets.map((row) => [row.low, row.acknowledged?.by])).toEqual([
    ['10', head.name],
    ['20', head.name],
  ])
  const rows = await db().select().from(audit).where(eq(audit.subjectId, pledgeId))
  expect(rows.map(({ action, actor }) => [action, actor])).toContainEqual([
    'pledge.signed',
    `account:${head.accountId}`,
  ])
})

test('the same key and request give the same receipt, once', async () => {
  await acknowledgeAll()
  const sent = await request()
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => signPledge(head, pledgeId, sent)))
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
  expect(outcomes[0]).toMatchObject({ ok: true })
  expect(
    await signPledge(head, pledgeId, { ...sent, drawing: { kind: 'typed', name: head.name } }),
  ).toMatchObject({
    reason: 'key_reused',
  })
  expect(await findSigned(head, pledgeId, sent.idempotencyKey)).toBe(outcomes[0]?.ok && outcomes[0].code)
  expect(await findSigned(world.unit.otherHead, pledgeId, sent.idempotencyKey)).toBeNull()
})

test('of two heads who sign at once, one signs and the other is told who and when', async () => {
  await acknowledgeAll()
  const both = [head, world.unit.otherHead]
  const sent = await Promise.all(both.map((actor) => request(actor)))
  const outcomes = await Promise.all(both.map((actor, index) => signPledge(actor, pledgeId, sent[index]!)))
  const winner = outcomes.findIndex((outcome) => outcome.ok)
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(outcomes[1 - winner]).toMatchObject({
    reason: 'already_signed',
    by: both[winner]!.name,
    at: expect.any(Date),
  })
})

test('clerks may not sign, other units do not find the pledge', async () => {
  const sent = await request()
  expect(await signPledge(world.unit.clerk, pledgeId, sent)).toMatchObject({ reason: 'not_allowed' })
  expect(await signPledge(world.units[1]!.head, pledgeId, sent)).toMatchObject({ reason: 'not_found' })
})

test('a wrong password signs nothing', async () => {
  await acknowledgeAll()
  const sent = await request(head, { confirmation: { kind: 'password', password: 'sai' } })
  expect(await signPledge(head, pledgeId, sent)).toMatchObject({ reason: 'wrong' })
  expect(await findSigned(head, pledgeId, sent.idempotencyKey)).toBeNull()
})

test('a typed signature must be the name of the signer, whatever the marks and case', async () => {
  await acknowledgeAll()
  const other = await request(head, { drawing: { kind: 'typed', name: 'Ai Khác' } })
  expect(await signPledge(head, pledgeId, other)).toMatchObject({ reason: 'typed_name_differs' })
  const own = await request(head, { drawing: { kind: 'typed', name: head.name.toUpperCase() } })
  expect(await signPledge(head, pledgeId, own)).toMatchObject({ ok: true })
})

test('waits for every row to be taken in or objected to', async () => {
  expect(await signPledge(head, pledgeId, await request())).toMatchObject({ reason: 'not_acknowledged' })
  const [first, second] = await readAssignedTargets(pledgeId)
  await acknowledgeTargets(head, { pledgeId, revisionIds: [first!.revisionId] })
  await proposeTarget(head, {
    pledgeId,
    revisionId: second!.revisionId,
    low: '15',
    high: null,
    reason: 'Khó đạt',
  })
  expect(await signPledge(head, pledgeId, await request())).toMatchObject({ ok: true })
})

test('a figure that moved since it was shown is named, old and new, and nothing is signed', async () => {
  await acknowledgeAll()
  const sent = await request()
  await adjust(world.campaign.id, world.targets[0]!.id, pledgeId, '12.50')
  expect(await signPledge(head, pledgeId, sent)).toMatchObject({
    reason: 'document_changed',
    differences: [{ what: 'Chỉ tiêu 1', before: 'từ 10% trở lên', after: 'từ 12,50% trở lên' }],
  })
})

test('what a colleague added meanwhile is named too', async () => {
  await acknowledgeAll()
  const sent = await request()
  await addCommitment(world.unit.clerk, pledgeId, { kind: 'task', content: 'Mở lớp buổi tối' })
  expect(await signPledge(head, pledgeId, sent)).toMatchObject({
    reason: 'document_changed',
    differences: [{ what: 'Nhiệm vụ', before: null, after: 'Mở lớp buổi tối' }],
  })
})

test('a document that the server never showed is not signed', async () => {
  await acknowledgeAll()
  const sent = await request(head, { documentHash: 'ab'.repeat(32) })
  expect(await signPledge(head, pledgeId, sent)).toMatchObject({ reason: 'never_shown' })
})

test('after an adjustment the unit signs a second version, and the first stays readable', async () => {
  const first = await sign()
  await adjust(world.campaign.id, world.targets[1]!.id, pledgeId, '25')
  expect((await readPledge(head, pledgeId))!.status).toMatchObject({
    needsResigning: true,
    acknowledged: 1,
  })
  const second = await sign()
  expect(second).not.toBe(first)
  expect(thaw((await findSignature(first))!.document).targets[1]!.low).toBe('20')
  expect(await findSignature(second)).toMatchObject({ number: 2, newest: second })
  expect(await findSignature(first)).toMatchObject({ number: 1, newest: second })
})

test.each([
  ['before the opening', { signingOpensAt: new Date(Date.now() + 60_000) }, 'not_open'],
  ['after the deadline', { signingClosesAt: new Date(Date.now() - 1_000) }, 'deadline_passed'],
  ['when the campaign is locked', { state: 'locked' as const }, 'deadline_passed'],
])('refuses %s', async (_, change, reason) => {
  await acknowledgeAll()
  const sent = await request()
  await transaction(system('test'), (tx) =>
    tx.update(campaign).set(change).where(eq(campaign.id, world.campaign.id)),
  )
  expect(await signPledge(head, pledgeId, sent)).toMatchObject({
    reason,
    campaign: { id: world.campaign.id },
  })
})

test("a unit's extension outlasts the campaign's deadline", async () => {
  await acknowledgeAll()
  await transaction(system('test'), async (tx) => {
    const over = { signingClosesAt: new Date(Date.now() - 1_000) }
    await tx.update(campaign).set(over).where(eq(campaign.id, world.campaign.id))
    await tx
      .update(pledge)
      .set({ deadlineAt: new Date(Date.now() + 60_000) })
      .where(eq(pledge.id, pledgeId))
  })
  expect(await signPledge(head, pledgeId, await request())).toMatchObject({ ok: true })
})

test('a head whose account was disabled after the page was read does not sign', async () => {
  await acknowledgeAll()
  const sent = await request()
  await transaction(system('test'), (tx) =>
    tx.update(account).set({ disabledAt: new Date() }).where(eq(account.id, head.accountId)),
  )
  expect(await signPledge(head, pledgeId, sent)).toMatchObject({ ok: false })
  expect(await findSigned(head, pledgeId, sent.idempotencyKey)).toBeNull()
})

test('the database itself refuses a second signature of a version and any change of a signature', async () => {
  await sign()
  const sql = pool()
  const inTransaction = (statement: string) =>
    sql.begin(async (tx) => {
      await tx`select set_config('app.actor', 'system:test', true)`
      await tx.unsafe(statement)
    })
  const copy = `insert into signature (version_id, account_id, signer_name, authority, title_lines, strength, typed_name,
      code, idempotency_key, payload_hash)
    select version_id, account_id, signer_name, authority, title_lines, strength, 'x', '0123456789AB',
      gen_random_uuid(), payload_hash from signature`
  await expect(inTransaction(copy)).rejects.toThrow(/signature_once_a_version/)
  await expect(inTransaction(`update signature set signer_name = 'x'`)).rejects.toThrow(/append-only/)
  await expect(inTransaction('delete from signature')).rejects.toThrow(/append-only/)
  await expect(inTransaction('truncate signature')).rejects.toThrow(/append-only|foreign key/)
  await expect(inTransaction('delete from acknowledgement')).rejects.toThrow(/append-only/)
  await expect(inTransaction('update audit set actor = actor')).rejects.toThrow(/append-only/)
})
