import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db, transaction } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { witnessRecord } from '@/db/schema/ceremony'
import { checkChain } from '@/features/audit/log-check/check'
import { checkFile } from '@/features/evidence/verification/queries'
import { commit, parseLeaf } from '@/features/log/leaf'
import { readProvedEntries } from '@/features/log/queries'
import { sealRange } from '@/features/paper/seal/verify-seal'
import { typesetter } from '@/features/paper/typesetting/typesetter'
import { startSession } from '@/features/session/mutations'
import { assertionProblem } from '@/features/session/passkey/assertion'
import { siteOf } from '@/features/session/passkey/site'
import type { Person } from '@/lib/actor'
import { canonicalBytes, sha256, toHex } from '@/lib/canonical'
import { makeAuthenticator } from '@/tests/authenticator'
import { enrol, origin, sign } from '@/tests/signed-pledge'
import { lockCampaign, makeWitness } from '@/tests/witness'
import { makeWorld, password } from '@/tests/world'
import { askToWitness, type StoredWitnessAssertion, witnessChallenge } from './confirmation'
import { thaw } from './list'
import { makeMinutes } from './minutes/mutations'
import { freezeList, moveCampaign, witnessList } from './mutations'
import { findList, readLists, readMinutes, readMinutesFile, readWitnesses, readWitnessRoll } from './queries'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const site = siteOf(origin)!
const byPassword = { kind: 'password' as const, password }
let folder: string
let world: Awaited<ReturnType<typeof makeWorld>>
let witness: Person
let office: Person
let campaignId: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-ceremony-'))
  process.env.DATA_DIR = folder
})
afterAll(async () => {
  typesetter().close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  world = await makeWorld({ units: 3 })
  office = world.office
  campaignId = world.campaign.id
  await sign(world.units[0]!)
  witness = await makeWitness()
})

describe('the list', () => {
  it('is frozen by the step that locks the campaign, with who signed and who did not', async () => {
    const moved = await moveCampaign(office, { campaignId, to: 'locked', reason: null, atOnce: false })
    expect(moved).toMatchObject({ ok: true })
    const [{ list, hash, bytes, frozenBy }] = (await readLists(campaignId)) as [
      Awaited<ReturnType<typeof readLists>>[number],
    ]
    expect(toHex(sha256(bytes))).toBe(toHex(hash))
    expect(frozenBy).toBe(office.name)
    expect(list.counts).toMatchObject({ units: 3, electronic: 1, paper: 0, notSigned: 2 })
    expect(list.exceptions.notSigned).toEqual([world.units[1]!.code, world.units[2]!.code])
    expect(list.blocks[0]!.units[0]).toMatchObject({
      ...{ code: world.unit.code, status: 'signed', paper: null },
      signature: { signer: world.unit.head.name, strength: 'password', version: 1 },
    })
    const [noted] = await db().select().from(audit).where(eq(audit.action, 'list.frozen'))
    expect(noted).toMatchObject({ subject: 'campaign', detail: { listHash: toHex(hash) } })
  })

  it('is not frozen while units may sign', async () => {
    const freezing = transaction(office, (tx) => freezeList(tx, office, campaignId))
    await expect(freezing).rejects.toThrow('not locked')
  })
})

describe('a witness', () => {
  it('confirms by password, once, with a leaf over the list and the person', async () => {
    const listId = await lockCampaign(office, campaignId)
    const done = await witnessList(witness, { listId, confirmation: byPassword })
    expect(done).toMatchObject({ ok: true })
    const [row] = await db().select().from(witnessRecord).where(eq(witnessRecord.listId, listId))
    const { entries } = await readProvedEntries([row!.leafIndex])
    const signer = canonicalBytes({ account: witness.accountId, name: witness.name, titleLines: ['BÍ THƯ'] })
    expect(parseLeaf(entries[0]!.entry)).toMatchObject({
      ...{ kind: 'witness', campaign: campaignId, unit: null, strength: 'password', assertionHash: null },
      documentHash: toHex((await findList(listId))!.hash),
      signerHash: commit('signer', row!.signerSalt!, signer),
    })
    expect(await witnessList(witness, { listId, confirmation: byPassword })).toEqual({
      ...{ ok: false, reason: 'already_witnessed' },
    })
    const noted = await db().select().from(audit).where(eq(audit.action, 'list.witnessed'))
    expect(noted.filter(({ detail }) => (detail as { listId: string }).listId === listId)).toHaveLength(1)
    const roll = await readWitnessRoll(listId)
    expect(roll.find(({ accountId }) => accountId === witness.accountId)?.record).not.toBeNull()
    expect((await checkChain()).findings).toEqual([])
  })

  it('confirms by a passkey that signed this list, account and role', async () => {
    const listId = await lockCampaign(office, campaignId)
    const authenticator = makeAuthenticator(origin)
    const sessionId = await startSession({ id: witness.accountId, sessionVersion: 1 }, 'passkey')
    const actor = { ...witness, sessionId }
    await enrol(actor, authenticator)
    const asked = await askToWitness(actor, site, listId)
    if (!asked.ok) throw new Error(asked.reason)
    const assertion = authenticator.get(asked.options)
    const confirmation = { kind: 'passkey' as const, challengeId: asked.challengeId, assertion }
    expect(await witnessList(actor, { listId, confirmation })).toMatchObject({ ok: true })
    const [row] = await db().select().from(witnessRecord).where(eq(witnessRecord.listId, listId))
    expect(row).toMatchObject({ strength: 'passkey' })
    const kept: StoredWitnessAssertion = JSON.parse(new TextDecoder().decode(row!.assertion!))
    expect(assertionProblem(kept, witnessChallenge(kept.challenge))).toBeNull()
    const other = { ...kept, challenge: { ...kept.challenge, listHash: 'ab'.repeat(32) } }
    expect(assertionProblem(other, witnessChallenge(other.challenge))).toBe('it answers another challenge')
    const { entries } = await readProvedEntries([row!.leafIndex])
    const assertionHash = commit('assertion', row!.assertionSalt!, row!.assertion!)
    expect(parseLeaf(entries[0]!.entry)).toMatchObject({ strength: 'passkey', assertionHash })
    expect((await checkChain()).findings).toEqual([])
  })

  it('does not confirm one list with what was signed for another', async () => {
    const listId = await lockCampaign(office, campaignId)
    const authenticator = makeAuthenticator(origin)
    const sessionId = await startSession({ id: witness.accountId, sessionVersion: 1 }, 'passkey')
    const actor = { ...witness, sessionId }
    await enrol(actor, authenticator)
    const asked = await askToWitness(actor, site, listId)
    if (!asked.ok) throw new Error(asked.reason)
    const later = await lockCampaign(office, campaignId)
    const assertion = authenticator.get(asked.options)
    const confirmation = { kind: 'passkey' as const, challengeId: asked.challengeId, assertion }
    expect(await witnessList(actor, { listId: later, confirmation })).toMatchObject({
      ...{ ok: false, reason: 'passkey_refused' },
    })
  })

  it('is no other role, proves who they are, and finds only lists that are there', async () => {
    const listId = await lockCampaign(office, campaignId)
    for (const role of ['office', 'admin', 'unit_head', 'unit_clerk'] as const) {
      const refused = await witnessList({ ...witness, role }, { listId, confirmation: byPassword })
      expect(refused).toEqual({ ok: false, reason: 'not_allowed' })
      expect(await askToWitness({ ...witness, role }, site, listId)).toMatchObject({ reason: 'not_allowed' })
    }
    const wrong = { kind: 'password' as const, password: 'sai' }
    expect(await witnessList(witness, { listId, confirmation: wrong })).toMatchObject({ reason: 'wrong' })
    const unknown = { listId: campaignId, confirmation: byPassword }
    expect(await witnessList(witness, unknown)).toEqual({ ok: false, reason: 'not_found' })
    expect(await readWitnesses(listId)).toEqual([])
  })

  it('confirms no list of a campaign that was opened again, nor an earlier list', async () => {
    const first = await lockCampaign(office, campaignId)
    const move = { campaignId, to: 'open' as const, reason: 'Còn đơn vị chưa ký', atOnce: false }
    expect(await moveCampaign(office, move)).toMatchObject({ ok: true })
    const refused = { ok: false, reason: 'changed' }
    expect(await witnessList(witness, { listId: first, confirmation: byPassword })).toEqual(refused)
    await sign(world.units[1]!)
    const second = await lockCampaign(office, campaignId)
    expect(await witnessList(witness, { listId: first, confirmation: byPassword })).toEqual(refused)
    expect(await witnessList(witness, { listId: second, confirmation: byPassword })).toMatchObject({
      ok: true,
    })
    expect(thaw((await findList(second))!.bytes).counts.electronic).toBe(2)
    expect(await moveCampaign(office, move)).toEqual({ ok: false, reason: 'witnessed_already' })
  })
})

describe('the minutes', () => {
  const make = (actor = office, number: string | null = '15/BB') => makeMinutes(actor, { campaignId, number })

  it('are made by the office alone, and of a locked campaign', async () => {
    for (const role of ['witness', 'admin', 'unit_head', 'unit_clerk'] as const)
      expect(await make({ ...office, role })).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await make()).toEqual({ ok: false, reason: 'not_locked' })
    const nowhere = await makeMinutes(office, { campaignId: witness.accountId, number: null })
    expect(nowhere).toEqual({ ok: false, reason: 'not_found' })
  })

  it('are sealed, in the log after their list, valid when dropped, and invalid once touched', async () => {
    const listId = await lockCampaign(office, campaignId)
    await witnessList(witness, { listId, confirmation: byPassword })
    const made = await make()
    expect(made).toMatchObject({ ok: true, problem: null })
    const [row] = await readMinutes(campaignId)
    const { pdf } = (await readMinutesFile(row!.id))!
    const listHash = toHex((await findList(listId))!.hash)
    const { entries } = await readProvedEntries([row!.leafIndex])
    expect(parseLeaf(entries[0]!.entry)).toMatchObject({
      ...{ kind: 'seal', campaign: campaignId, unit: null, previousVersion: listHash },
      documentHash: toHex(sha256(pdf)),
    })
    expect((await checkChain()).findings).toEqual([])
    expect(await checkFile(pdf)).toMatchObject({
      ...{ kind: 'valid_minutes', year: 2023, listHash, superseded: false, sealedBy: 'Hệ thống Giao ước' },
    })

    const edited = (edit: (bytes: Buffer) => void) => {
      const bytes = Buffer.from(pdf)
      edit(bytes)
      return checkFile(bytes)
    }
    const { parts, contents } = sealRange(pdf)!
    const end = parts[0].length + 2 * contents.length
    expect(await edited((bytes) => bytes.writeUInt8(bytes[500]! ^ 1, 500))).toEqual({ kind: 'changed' })
    expect(await edited((bytes) => bytes.write('41', end - 20, 'latin1'))).toEqual({ kind: 'edited_padding' })
    expect(await checkFile(Buffer.concat([pdf, Buffer.from('\n%%EOF\n')]))).toEqual({
      kind: 'trailing_bytes',
    })

    expect(await make(office, null)).toMatchObject({ ok: true })
    expect(await readMinutes(campaignId)).toHaveLength(2)
    expect(await checkFile(pdf)).toMatchObject({ kind: 'valid_minutes', superseded: true })
  })

  it('that could not be set leave nothing behind and say whose turn it is', async () => {
    await lockCampaign(office, campaignId)
    vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.spyOn(typesetter(), 'typeset').mockRejectedValueOnce(new Error('no ink'))
    expect(await make()).toMatchObject({
      ok: false,
      reason: 'not_made',
      cause: expect.stringMatching(/chưa tạo được bản PDF/),
    })
    expect(await readMinutes(campaignId)).toEqual([])
    vi.restoreAllMocks()
  })
})
