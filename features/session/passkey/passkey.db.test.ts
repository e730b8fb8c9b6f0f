import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { account, signInSession } from '@/db/schema/account'
import { audit } from '@/db/schema/audit'
import { logLeaf } from '@/db/schema/log'
import { passkey, passkeyLeaf } from '@/db/schema/passkey'
import { commit, parseLeaf } from '@/features/log/leaf'
import { type Person, system } from '@/lib/actor'
import { canonicalBytes } from '@/lib/canonical'
import { asSystem } from '@/tests/as-system'
import { type Authenticator, makeAuthenticator, type Twist } from '@/tests/authenticator'
import { makeWorld, password } from '@/tests/world'
import { personOfSession } from '../queries'
import { checkPasskey } from './authenticate'
import { issueChallenge, requestOptions } from './challenge'
import { beginEnrolment, finishEnrolment, removePasskey, renamePasskey, signInByPasskey } from './mutations'
import { hasPasskey, mayEnrolByRecovery, readPasskeys } from './queries'
import { makeRecoveryCode, signInByRecoveryCode } from './recovery'
import { attestationResponse } from './schema'

const site = { origin: 'https://thidua.example.vn', rpId: 'thidua.example.vn' }
const byPassword = { kind: 'password', password } as const
const address = '192.0.2.1'

let world: Awaited<ReturnType<typeof makeWorld>>
let head: Person
let authenticator: Authenticator

beforeEach(async () => {
  world = await makeWorld()
  head = await signedIn(world.unit.head)
  authenticator = makeAuthenticator(site.origin)
})

async function signedIn(who: Person): Promise<Person> {
  const [session] = await transaction(system('test'), (tx) =>
    tx.insert(signInSession).values({ accountId: who.accountId, sessionVersion: 1 }).returning(),
  )
  return { ...who, sessionId: session!.id }
}

async function enrol(actor = head, device = authenticator, twist: Twist = {}) {
  const begun = await beginEnrolment(actor, site, byPassword)
  if (!begun.ok) throw new Error(begun.reason)
  const attestation = attestationResponse.parse(device.create(begun.options, twist))
  return finishEnrolment(actor, { challengeId: begun.challengeId, attestation, name: 'Điện thoại' })
}

async function ask(actor: Person | null, from = site) {
  const challenge = await issueChallenge({ purpose: actor ? 'confirm' : 'sign_in', site: from, actor })
  return { challengeId: challenge.id, options: await requestOptions(challenge) }
}

async function answer(actor: Person | null, twist: Twist = {}, device = authenticator) {
  const { challengeId, options } = await ask(actor)
  return { challengeId, assertion: device.get(options, twist) }
}

const confirmed = async (proof: Awaited<ReturnType<typeof answer>>, actor = head) =>
  checkPasskey({ purpose: 'confirm', actor, proof })

describe('enrolment', () => {
  test('keeps the key with its leaf in the log, which tells nobody and commits to both', async () => {
    expect(await enrol()).toMatchObject({ ok: true })
    const [kept] = await db().select().from(passkey).where(eq(passkey.accountId, head.accountId))
    expect(Buffer.from(kept!.publicKey).toString('base64url')).toBe(authenticator.publicKey)
    expect(kept).toMatchObject({ name: 'Điện thoại', rpId: site.rpId, transports: ['internal'] })
    const [at] = await db().select().from(passkeyLeaf).where(eq(passkeyLeaf.passkeyId, kept!.id))
    const [row] = await db().select().from(logLeaf).where(eq(logLeaf.index, at!.leafIndex))
    const leaf = parseLeaf(row!.entry)
    const key = { credentialId: authenticator.credentialId, publicKey: authenticator.publicKey }
    const signer = { account: head.accountId, name: head.name, titleLines: [head.title] }
    expect(leaf).toMatchObject({
      kind: 'passkey_enrolled',
      assertionHash: commit('assertion', at!.assertionSalt!, canonicalBytes(key)),
      signerHash: commit('signer', at!.signerSalt!, canonicalBytes(signer)),
      signedAt: kept!.createdAt.toISOString(),
    })
    const told = Buffer.from(row!.entry).toString()
    expect([head.name, head.accountId, key.credentialId].filter((secret) => told.includes(secret))).toEqual(
      [],
    )
    const rows = await db().select().from(audit).where(eq(audit.subjectId, head.accountId))
    expect(rows.map(({ action, actor }) => [action, actor])).toContainEqual([
      'passkey.enrolled',
      `account:${head.accountId}`,
    ])
  })

  test('waits for the password, and for the one challenge of this session', async () => {
    const wrong = { kind: 'password', password: 'sai' } as const
    expect(await beginEnrolment(head, site, wrong)).toMatchObject({ reason: 'wrong' })
    expect(await beginEnrolment(head, site, { kind: 'recovery' })).toMatchObject({ reason: 'recovery_over' })
    const begun = await beginEnrolment(head, site, byPassword)
    if (!begun.ok) throw new Error(begun.reason)
    const attestation = attestationResponse.parse(authenticator.create(begun.options))
    const sent = { challengeId: begun.challengeId, attestation, name: 'x' }
    const elsewhere = await signedIn(world.unit.head)
    expect(await finishEnrolment(elsewhere, sent)).toMatchObject({ reason: 'challenge_gone' })
    expect(await finishEnrolment(head, sent)).toMatchObject({ ok: true })
    expect(await finishEnrolment(head, sent)).toMatchObject({ reason: 'challenge_gone' })
  })

  test.each<[string, Twist]>([
    ['at another address', { origin: 'https://ke-xau.example' }],
    ['for another site', { rpId: 'ke-xau.example' }],
    ['over another challenge', { challenge: 'AAAA' }],
    ['without verifying the user', { verified: false }],
    ['by an assertion', { type: 'webauthn.get' }],
  ])('%s is refused', async (_, twist) => {
    expect(await enrol(head, authenticator, twist)).toMatchObject({ reason: 'passkey_refused' })
    expect(await readPasskeys(head)).toEqual([])
  })

  test('a credential is one account’s only', async () => {
    await enrol()
    const other = await signedIn(world.unit.otherHead)
    expect(await enrol(other)).toMatchObject({ reason: 'passkey_taken' })
    expect(await readPasskeys(other)).toEqual([])
  })
})

describe('an assertion', () => {
  beforeEach(async () => {
    await enrol()
  })

  test('confirms who it is, once', async () => {
    const proof = await answer(head)
    expect(await confirmed(proof)).toMatchObject({ ok: true, account: { id: head.accountId } })
    expect(await confirmed(proof)).toEqual({ ok: false, reason: 'challenge_gone' })
    const [{ lastUsedAt } = { lastUsedAt: null }] = await readPasskeys(head)
    expect(lastUsedAt).toBeInstanceOf(Date)
  })

  test.each<[string, Twist]>([
    ['another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['another origin', { origin: 'https://ke-xau.example' }],
    ['another site', { rpId: 'ke-xau.example' }],
    ['a frame of another site', { crossOrigin: true }],
    ['another type', { type: 'webauthn.create' }],
    ['no user verification', { verified: false }],
    ['nobody present', { present: false }],
    ['a counter that stands still', { counter: 1 }],
    ['a counter that is gone', { counter: 0 }],
    ['a broken signature', { signature: (bytes) => bytes.fill(1, 8) }],
  ])('with %s is refused and spends its challenge', async (_, twist) => {
    const proof = await answer(head, twist)
    expect(await confirmed(proof)).toEqual({ ok: false, reason: 'passkey_refused' })
    const again = { ...proof, assertion: authenticator.get((await ask(head)).options) }
    expect(await confirmed(again)).toEqual({ ok: false, reason: 'challenge_gone' })
  })

  test('after its challenge has run out is refused', async () => {
    const proof = await answer(head)
    await asSystem(
      (sql) => sql`update webauthn_challenge set expires_at = now() where id = ${proof.challengeId}`,
    )
    expect(await confirmed(proof)).toEqual({ ok: false, reason: 'challenge_gone' })
  })

  test('by another account’s passkey, or in another session, is refused', async () => {
    const other = await signedIn(world.unit.otherHead)
    const device = makeAuthenticator(site.origin)
    await enrol(other, device)
    expect(await confirmed(await answer(head, {}, device))).toEqual({ ok: false, reason: 'passkey_unknown' })
    const proof = await answer(head)
    const elsewhere = await signedIn(world.unit.head)
    expect(await confirmed(proof, elsewhere)).toEqual({ ok: false, reason: 'challenge_gone' })
  })

  test('asked for at another address of the site does not stand for this one', async () => {
    const other = { origin: 'https://khac.example.vn', rpId: 'khac.example.vn' }
    const { challengeId, options } = await ask(head, other)
    const assertion = authenticator.get(options, { origin: other.origin })
    expect(await confirmed({ challengeId, assertion })).toEqual({ ok: false, reason: 'passkey_refused' })
    expect(await hasPasskey(head, other)).toBe(false)
    expect(await hasPasskey(head, site)).toBe(true)
  })

  test('signs in, as its own account and nobody else', async () => {
    const outcome = await signInByPasskey(await answer(null), null, address)
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(await personOfSession(outcome.sessionId)).toMatchObject({ accountId: head.accountId })
    expect(await signInByPasskey(await answer(null), head.username, address)).toMatchObject({ ok: true })
    expect(await signInByPasskey(await answer(null), 'van-phong', address)).toMatchObject({
      reason: 'passkey_unknown',
    })
    expect(await signInByPasskey(await answer(head), null, address)).toMatchObject({
      reason: 'challenge_gone',
    })
  })

  test('does not sign a disabled account in', async () => {
    await transaction(system('test'), (tx) =>
      tx.update(account).set({ disabledAt: new Date() }).where(eq(account.id, head.accountId)),
    )
    expect(await signInByPasskey(await answer(null), null, address)).toMatchObject({
      reason: 'passkey_unknown',
    })
  })
})

describe('removal', () => {
  test('ends the passkey, with its leaf, and is proved by password or by the passkey itself', async () => {
    await enrol()
    const [mine] = await readPasskeys(head)
    const wrong = { kind: 'password', password: 'sai' } as const
    expect(await removePasskey(head, mine!.id, wrong)).toMatchObject({ reason: 'wrong' })
    const other = await signedIn(world.unit.otherHead)
    expect(await removePasskey(other, mine!.id, byPassword)).toMatchObject({ reason: 'not_found' })
    expect(await renamePasskey(other, mine!.id, 'x')).toMatchObject({ reason: 'not_found' })
    expect(await renamePasskey(head, mine!.id, 'Máy cơ quan')).toMatchObject({ ok: true })
    const proof = { kind: 'passkey', ...(await answer(head)) } as const
    expect(await removePasskey(head, mine!.id, proof)).toMatchObject({ ok: true })
    expect(await readPasskeys(head)).toEqual([])
    expect(await confirmed(await answer(head))).toEqual({ ok: false, reason: 'passkey_unknown' })
    const leaves = await db()
      .select({ entry: logLeaf.entry })
      .from(passkeyLeaf)
      .innerJoin(logLeaf, eq(logLeaf.index, passkeyLeaf.leafIndex))
      .where(eq(passkeyLeaf.passkeyId, mine!.id))
    expect(leaves.map(({ entry }) => parseLeaf(entry)?.kind).sort()).toEqual([
      'passkey_enrolled',
      'passkey_removed',
    ])
    const rows = await db().select().from(audit).where(eq(audit.subjectId, head.accountId))
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['passkey.enrolled', 'passkey.renamed', 'passkey.removed']),
    )
  })

  test('of the only way in is refused', async () => {
    await enrol()
    await asSystem((sql) => sql`update account set password_hash = null where id = ${head.accountId}`)
    const [mine] = await readPasskeys(head)
    const proof = { kind: 'passkey', ...(await answer(head)) } as const
    expect(await removePasskey(head, mine!.id, proof)).toMatchObject({ reason: 'last_way_in' })
  })

  test('is for good: the database refuses another key, and a removed one back', async () => {
    await enrol()
    const change = (set: string) => asSystem((sql) => sql.unsafe(`update passkey set ${set}`))
    await expect(change(`public_key = '\\x00'`)).rejects.toThrow(/append-only/)
    await expect(asSystem((sql) => sql`delete from passkey`)).rejects.toThrow(/append-only/)
    const [mine] = await readPasskeys(head)
    await removePasskey(head, mine!.id, byPassword)
    await expect(
      asSystem((sql) => sql`update passkey set removed_at = null, removed_by = null where id = ${mine!.id}`),
    ).rejects.toThrow(/append-only/)
  })
})

describe('a recovery code', () => {
  const office = async () => {
    const { clerk } = world.unit
    await asSystem(
      (sql) => sql`update account set role = 'office', unit_id = null where id = ${clerk.accountId}`,
    )
    return signedIn({ ...clerk, role: 'office', unitId: null })
  }
  const make = async () => {
    const made = await makeRecoveryCode(await office(), head.accountId, password)
    if (!made.ok) throw new Error(made.reason)
    return made.code
  }
  const enter = (code: string, username = head.username) => signInByRecoveryCode({ username, code }, address)

  test('lets its head in once, to enrol one passkey without a password', async () => {
    const code = await make()
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    const entered = await enter(code.toLowerCase().replaceAll('-', ' '))
    if (!entered.ok) throw new Error(entered.reason)
    expect(await enter(code)).toMatchObject({ reason: 'wrong_code' })
    const back = (await personOfSession(entered.sessionId))!
    expect(await mayEnrolByRecovery(back)).toBe(true)
    expect(await mayEnrolByRecovery(head)).toBe(false)
    const begun = await beginEnrolment(back, site, { kind: 'recovery' })
    if (!begun.ok) throw new Error(begun.reason)
    const attestation = attestationResponse.parse(authenticator.create(begun.options))
    const sent = { challengeId: begun.challengeId, attestation, name: 'Máy mới' }
    expect(await finishEnrolment(back, sent)).toMatchObject({ ok: true })
    expect(await beginEnrolment(back, site, { kind: 'recovery' })).toMatchObject({ reason: 'recovery_over' })
    const rows = await db().select().from(audit).where(eq(audit.subjectId, head.accountId))
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['recovery_code.made', 'recovery_code.used', 'passkey.enrolled']),
    )
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  test('is for its account, for a day, and ends when another is made', async () => {
    const [first, second] = [await make(), await make()]
    expect(await enter(first)).toMatchObject({ reason: 'wrong_code' })
    expect(await enter(second, world.unit.otherHead.username)).toMatchObject({ reason: 'wrong_code' })
    await asSystem((sql) => sql`update recovery_code set expires_at = now()`)
    expect(await enter(second)).toMatchObject({ reason: 'wrong_code' })
  })

  test('is made by the office only, who says their password, and for heads only', async () => {
    const notOffice = await makeRecoveryCode(head, head.accountId, password)
    expect(notOffice).toMatchObject({ reason: 'not_allowed' })
    const actor = await office()
    expect(await makeRecoveryCode(actor, head.accountId, 'sai')).toMatchObject({ reason: 'wrong' })
    expect(await makeRecoveryCode(actor, actor.accountId, password)).toMatchObject({ reason: 'not_found' })
  })
})
