import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { signInSession } from '@/db/schema/account'
import { logLeaf } from '@/db/schema/log'
import { passkey, signatureAssertion } from '@/db/schema/passkey'
import { signature } from '@/db/schema/pledge'
import { signatureLeaf } from '@/db/schema/signature-leaf'
import { commit, parseLeaf } from '@/features/log/leaf'
import { type KeptAssertion, keptAssertionProblem } from '@/features/session/passkey/assertion'
import { beginEnrolment, finishEnrolment, removePasskey } from '@/features/session/passkey/mutations'
import { readPasskeys } from '@/features/session/passkey/queries'
import { attestationResponse } from '@/features/session/passkey/schema'
import { readAssignedTargets } from '@/features/target/queries'
import { type Person, system } from '@/lib/actor'
import { canonicalBytes, sha256, toHex } from '@/lib/canonical'
import { asSystem } from '@/tests/as-system'
import { type Authenticator, makeAuthenticator, type Twist } from '@/tests/authenticator'
import { makeWorld, password } from '@/tests/world'
import { acknowledgeTargets } from './acknowledgement/mutations'
import { askToSign, confirm } from './confirmation'
import { readPledge } from './queries'
import type { SignRequest } from './schema'
import { showPledge } from './shown-document'
import { signPledge } from './sign'

const site = { origin: 'https://thidua.example.vn', rpId: 'thidua.example.vn' }
const drawing = {
  kind: 'strokes',
  strokes: [{ points: [{ x: 1, y: 2.5, time: 3, pressure: 0.5 }] }],
} as const
const strokesHash = toHex(sha256(canonicalBytes(drawing)))

let world: Awaited<ReturnType<typeof makeWorld>>
let pledgeId: string
let head: Person
let authenticator: Authenticator

beforeEach(async () => {
  world = await makeWorld({ units: 2 })
  pledgeId = world.unit.pledgeId
  authenticator = makeAuthenticator(site.origin)
  head = await enrolled(world.unit.head, authenticator)
  const rows = await readAssignedTargets(pledgeId)
  await acknowledgeTargets(head, { pledgeId, revisionIds: rows.map((row) => row.revisionId) })
})

async function enrolled(who: Person, device: Authenticator): Promise<Person> {
  const [session] = await transaction(system('test'), (tx) =>
    tx.insert(signInSession).values({ accountId: who.accountId, sessionVersion: 1 }).returning(),
  )
  const actor = { ...who, sessionId: session!.id }
  const begun = await beginEnrolment(actor, site, { kind: 'password', password })
  if (!begun.ok) throw new Error(begun.reason)
  const attestation = attestationResponse.parse(device.create(begun.options))
  await finishEnrolment(actor, { challengeId: begun.challengeId, attestation, name: 'Khóa' })
  return actor
}

type Asked = { documentHash?: string; strokesHash?: string; authority?: SignRequest['authority'] }

/** What the page sends when its passkey answered; `asked` is for what it was asked instead. */
async function request({ asked = {} as Asked, twist = {} as Twist, device = authenticator } = {}) {
  const [choice] = await showPledge(head, (await readPledge(head, pledgeId))!)
  const { hash: documentHash, authority } = choice!
  const challenge = await askToSign(head, site, pledgeId, { documentHash, strokesHash, authority, ...asked })
  if (!challenge.ok) throw new Error(challenge.reason)
  const assertion = device.get(challenge.options, twist)
  return {
    idempotencyKey: randomUUID(),
    documentHash,
    authority,
    drawing: structuredClone(drawing) as unknown as SignRequest['drawing'],
    confirmation: { kind: 'passkey' as const, challengeId: challenge.challengeId, assertion },
  } satisfies SignRequest
}

const countSignatures = async () =>
  (await db().select().from(signature).where(eq(signature.accountId, head.accountId))).length

test('what signed is kept whole, holds for a stranger, and the leaf commits to it', async () => {
  const sent = await request()
  const outcome = await signPledge(head, pledgeId, sent)
  if (!outcome.ok) throw new Error(outcome.reason)
  const [row] = await db()
    .select({ signature, leaf: signatureLeaf, entry: logLeaf.entry, assertion: signatureAssertion.assertion })
    .from(signature)
    .innerJoin(signatureAssertion, eq(signatureAssertion.signatureId, signature.id))
    .innerJoin(signatureLeaf, eq(signatureLeaf.signatureId, signature.id))
    .innerJoin(logLeaf, eq(logLeaf.index, signatureLeaf.leafIndex))
    .where(eq(signature.code, outcome.code))
  expect(row!.signature.strength).toBe('passkey')
  const kept: KeptAssertion = JSON.parse(new TextDecoder().decode(row!.assertion))
  expect(keptAssertionProblem(kept)).toBeNull()
  expect(kept).toMatchObject({ ...site, credentialId: authenticator.credentialId })
  expect(kept.challenge).toMatchObject({
    documentHash: sent.documentHash,
    strokesHash,
    unit: world.unit.unitId,
    role: 'unit_head',
    authority: sent.authority,
  })
  expect(parseLeaf(row!.entry)).toMatchObject({
    strength: 'passkey',
    assertionHash: commit('assertion', row!.leaf.assertionSalt!, row!.assertion),
  })
})

test('the same request twice at once gives one signature and one receipt', async () => {
  const sent = await request()
  const both = await Promise.all([signPledge(head, pledgeId, sent), signPledge(head, pledgeId, sent)])
  expect(both[0]).toMatchObject({ ok: true })
  expect(both[1]).toEqual(both[0])
  expect(await countSignatures()).toBe(1)
})

test('a confirmed request that was cut before it was written is confirmed again, by what confirmed it', async () => {
  const sent = await request()
  expect(await confirm(head, world.unit, sent)).toMatchObject({ ok: true, strength: 'passkey' })
  const other = { ...sent, idempotencyKey: randomUUID() }
  expect(await signPledge(head, pledgeId, other)).toMatchObject({ reason: 'challenge_gone' })
  expect(await signPledge(head, pledgeId, sent)).toMatchObject({ ok: true })
})

test('a challenge that was answered badly is spent, for the same request too', async () => {
  const bad = await request({ twist: { verified: false } })
  expect(await signPledge(head, pledgeId, bad)).toMatchObject({ reason: 'passkey_refused' })
  expect(await signPledge(head, pledgeId, bad)).toMatchObject({ reason: 'challenge_gone' })
})

describe('signs nothing', () => {
  test.each<[string, { asked?: Asked; twist?: Twist }]>([
    ['asked for another document', { asked: { documentHash: 'ab'.repeat(32) } }],
    ['asked for another drawing', { asked: { strokesHash: 'ab'.repeat(32) } }],
    ['asked for another authority', { asked: { authority: 'acting' } }],
    ['answering another challenge', { twist: { challenge: Buffer.alloc(32).toString('base64url') } }],
    ['at another origin', { twist: { origin: 'https://ke-xau.example' } }],
    ['for another site', { twist: { rpId: 'ke-xau.example' } }],
    ['in a foreign frame', { twist: { crossOrigin: true } }],
    ['without user verification', { twist: { verified: false } }],
    ['with a counter that went back', { twist: { counter: 1 } }],
  ])('%s', async (_, changed) => {
    expect(await signPledge(head, pledgeId, await request(changed))).toMatchObject({
      reason: 'passkey_refused',
    })
    expect(await countSignatures()).toBe(0)
  })

  test('by another’s passkey', async () => {
    const device = makeAuthenticator(site.origin)
    await enrolled(world.unit.otherHead, device)
    expect(await signPledge(head, pledgeId, await request({ device }))).toMatchObject({
      reason: 'passkey_unknown',
    })
    expect(await countSignatures()).toBe(0)
  })

  test('by a passkey that was removed, or a challenge that ran out', async () => {
    const late = await request()
    await asSystem((sql) => sql`update webauthn_challenge set expires_at = now()`)
    expect(await signPledge(head, pledgeId, late)).toMatchObject({ reason: 'challenge_gone' })
    const [mine] = await readPasskeys(head)
    const sent = await request()
    await removePasskey(head, mine!.id, { kind: 'password', password })
    expect(await signPledge(head, pledgeId, sent)).toMatchObject({ reason: 'passkey_unknown' })
    expect(await countSignatures()).toBe(0)
  })

  test('for whoever may not sign: not even asked', async () => {
    const asked = { documentHash: 'ab'.repeat(32), strokesHash, authority: 'own_office' } as const
    const [clerk, stranger] = [world.unit.clerk, world.units[1]!.head]
    expect(await askToSign(clerk, site, pledgeId, asked)).toMatchObject({ reason: 'not_allowed' })
    expect(await askToSign(stranger, site, pledgeId, asked)).toMatchObject({ reason: 'not_found' })
  })
})

test('the database takes no signature whose strength and assertion do not agree', async () => {
  const outcome = await signPledge(head, pledgeId, {
    ...(await request()),
    confirmation: { kind: 'password', password },
  })
  expect(outcome).toMatchObject({ ok: true })
  const [mine] = await db().select().from(passkey).where(eq(passkey.accountId, head.accountId))
  const version = `insert into pledge_version (pledge_id, number, document_hash)
    select pledge_id, number + 1, document_hash from pledge_version where pledge_id = '${pledgeId}' returning id`
  const copy = (strength: string) => `with next as (${version}), copied as (
      insert into signature (version_id, account_id, signer_name, authority, title_lines, strength, typed_name, code,
                             idempotency_key, payload_hash)
      select next.id, account_id, signer_name, authority, title_lines, '${strength}', 'x', '0123456789AB',
             gen_random_uuid(), payload_hash from signature, next where account_id = '${head.accountId}' returning id)`
  const write = (statement: string) => asSystem((sql) => sql.unsafe(statement))
  const keep = `insert into signature_assertion select id, '${mine!.id}', 'x' from copied`
  await expect(write(`${copy('passkey')} select from copied`)).rejects.toMatchObject({ code: 'GU006' })
  await expect(write(`${copy('password')} ${keep}`)).rejects.toMatchObject({ code: 'GU006' })
  await write(`${copy('passkey')} ${keep}`)
  await expect(write(`update signature_assertion set assertion = 'y'`)).rejects.toThrow(/append-only/)
})
