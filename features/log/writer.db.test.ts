import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { db, pool } from '@/db/client'
import { databaseStore, type LogItem } from '@/db/log-store'
import { logCheckpoint, logLeaf } from '@/db/schema/log'
import { signature } from '@/db/schema/pledge'
import { signatureLeaf } from '@/db/schema/signature-leaf'
import { acknowledgeTargets } from '@/features/pledge/acknowledgement/mutations'
import { signatureAct } from '@/features/pledge/leaves'
import { findSignature, readPledge } from '@/features/pledge/queries'
import { codeBytes, makeCode } from '@/features/pledge/receipt'
import { choicesOf, showPledge } from '@/features/pledge/shown-document'
import { readAssignedTargets } from '@/features/target/queries'
import { actorRef } from '@/lib/actor'
import { canonicalBytes, toHex } from '@/lib/canonical'
import { openCheckpoint } from '@/lib/log/checkpoint'
import { leafHash } from '@/lib/log/merkle'
import { ed25519Signer, ed25519Verifier } from '@/lib/log/note-keys'
import { Tree } from '@/lib/log/tree'
import { LogWriter } from '@/lib/log/writer'
import { verifyConsistency, verifyProof } from '@/tests/log-verifier'
import { makeWorld } from '@/tests/world'
import { commit, parseLeaf } from './leaf'

const signer = ed25519Signer('thidua.example.vn/log', generateKeyPairSync('ed25519').privateKey)
const trust = { origin: signer.key.name, log: ed25519Verifier(signer.key) }
const newWriter = () => new LogWriter(databaseStore, signer)
const plain = (): LogItem => ({ entry: randomBytes(40), effect: 'none' })
const typed = (name: string) => canonicalBytes({ kind: 'typed', name })

const leaves = () => db().select().from(logLeaf).orderBy(asc(logLeaf.index))

type Unit = Awaited<ReturnType<typeof makeWorld>>['unit']

/** Everything that the signature of a unit's head needs, as a leaf and an effect. */
async function signing({ head, pledgeId, code: unit }: Unit, campaignId: string) {
  await showPledge(head, (await readPledge(head, pledgeId, new Date()))!)
  const content = (await readPledge(head, pledgeId, new Date()))!
  const choice = choicesOf(head, content, new Date())[0]!
  const signedAt = new Date()
  const [signerSalt, strokesSalt] = [randomBytes(32), randomBytes(32)]
  const { authority, titleLines } = choice
  const signed = canonicalBytes({ account: head.accountId, name: head.name, titleLines })
  const entry = signatureAct.leaf.write({
    campaign: campaignId,
    unit,
    documentHash: toHex(choice.hash),
    signerHash: commit('signer', signerSalt, signed),
    authority,
    strength: 'password',
    strokesHash: commit('strokes', strokesSalt, typed(head.name)),
    signedAt,
  })
  const detail = {
    actor: actorRef(head),
    pledgeId,
    edition: content.pledge.edition,
    documentHash: toHex(choice.hash),
    signerId: head.accountId,
    signerName: head.name,
    authority,
    titleLines,
    strength: 'password' as const,
    strokes: null,
    typedName: head.name,
    code: makeCode(randomBytes(codeBytes)),
    idempotencyKey: randomUUID(),
    payloadHash: toHex(randomBytes(32)),
    signedAt: signedAt.toISOString(),
    salts: { signer: toHex(signerSalt), strokes: toHex(strokesSalt), assertion: null },
    assertion: null,
  }
  return { entry, effect: signatureAct.effect, detail }
}

async function acknowledgeAll({ head, pledgeId }: Unit) {
  const rows = await readAssignedTargets(pledgeId)
  await acknowledgeTargets(head, { pledgeId, revisionIds: rows.map((row) => row.revisionId) })
}

let world: Awaited<ReturnType<typeof makeWorld>>
beforeEach(async () => {
  world = await makeWorld({ units: 3 })
})

test('a signature, its leaf and the head of the tree are written together and prove each other', async () => {
  await acknowledgeAll(world.unit)
  const item = await signing(world.unit, world.campaign.id)
  const outcome = await newWriter().append(item)
  if (!outcome.written) throw new Error(outcome.answer.outcome)
  expect(verifyProof(outcome.receipt, leafHash(item.entry), trust)).toMatchObject({
    ok: true,
    index: outcome.index,
  })

  const found = (await findSignature(item.detail.code))!
  const [row] = await db()
    .select({ entry: logLeaf.entry, salt: signatureLeaf.signerSalt, signedAt: signature.signedAt })
    .from(signatureLeaf)
    .innerJoin(logLeaf, eq(logLeaf.index, signatureLeaf.leafIndex))
    .innerJoin(signature, eq(signature.id, signatureLeaf.signatureId))
    .where(eq(signature.code, item.detail.code))
  const leaf = parseLeaf(row!.entry)!
  expect(leaf).toMatchObject({
    kind: 'signature',
    documentHash: toHex(found.documentHash),
    signedAt: row!.signedAt.toISOString(),
  })
  const { titleLines } = item.detail
  const opened = canonicalBytes({
    account: world.unit.head.accountId,
    name: world.unit.head.name,
    titleLines,
  })
  expect(leaf.signerHash).toBe(commit('signer', row!.salt!, opened))
})

test('units that sign at once share a batch; who may not sign is told why and leaves no leaf', async () => {
  const [ready, other] = world.units
  await acknowledgeAll(ready!)
  await acknowledgeAll(other!)
  const items = await Promise.all(world.units.map((unit) => signing(unit, world.campaign.id)))
  const before = (await leaves()).length
  const writer = newWriter()
  const outcomes = await Promise.all(items.map((item) => writer.append(item)))
  expect(outcomes.map(({ written }) => written)).toEqual([true, true, false])
  expect(outcomes[2]).toEqual({ written: false, answer: { outcome: 'not_acknowledged' } })
  expect((await leaves()).length).toBe(before + 2)
  expect(await findSignature(items[2]!.detail.code)).toBeNull()
})

test('a second request under one key is answered with the first receipt and adds no leaf', async () => {
  await acknowledgeAll(world.unit)
  const item = await signing(world.unit, world.campaign.id)
  const writer = newWriter()
  expect(await writer.append(item)).toMatchObject({ written: true })
  const before = (await leaves()).length
  const again = {
    ...item,
    entry: randomBytes(40),
    detail: { ...item.detail, code: makeCode(randomBytes(codeBytes)) },
  }
  expect(await writer.append(again)).toEqual({
    written: false,
    answer: { outcome: 'signed', code: item.detail.code },
  })
  expect((await leaves()).length).toBe(before)
})

test('a clock that strays from the database’s is a fault that harms nobody else', async () => {
  await acknowledgeAll(world.unit)
  const item = await signing(world.unit, world.campaign.id)
  const late = { ...item, detail: { ...item.detail, signedAt: '2022-12-21T01:41:07.123Z' } }
  const writer = newWriter()
  const [strayed, fine] = await Promise.allSettled([writer.append(late), writer.append(plain())])
  expect(strayed).toMatchObject({ status: 'rejected', reason: { code: 'GU005' } })
  expect(fine).toMatchObject({ status: 'fulfilled', value: { written: true } })
})

test('two processes write one log: one checkpoint a size, each growing from the one before', async () => {
  const writers = [newWriter(), newWriter()]
  const items = Array.from({ length: 60 }, plain)
  const outcomes = await Promise.all(items.map((item, at) => writers[at % 2]!.append(item)))
  for (const [at, outcome] of outcomes.entries()) {
    if (!outcome.written) throw new Error('refused')
    const verdict = verifyProof(outcome.receipt, leafHash(items[at]!.entry), trust)
    expect(verdict).toMatchObject({ ok: true, index: outcome.index })
  }
  const tree = new Tree()
  await databaseStore.catchUp(tree)
  expect((await leaves()).map(({ index }) => index)).toEqual(Array.from({ length: tree.size }, (_, at) => at))
  for (const { size, root, note } of await db().select().from(logCheckpoint)) {
    expect(openCheckpoint(note, trust.origin, trust.log)).toMatchObject({ ok: true, checkpoint: { size } })
    expect(verifyConsistency(size, root, tree.size, tree.root(), tree.consistency(size))).toBe(true)
  }
})

test('killed backends lose and double nothing that was acknowledged', async () => {
  const writer = newWriter()
  const items = Array.from({ length: 40 }, plain)
  const asked = items.map(async (item, at) => {
    await setTimeout(at * 3)
    return writer.append(item).catch(() => null)
  })
  for (let times = 0; times < 5; times++) {
    await setTimeout(20)
    const killed = pool()`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    await killed.catch(() => null)
  }
  const outcomes = await Promise.all(asked)
  // A pooled connection may learn only by its next query that it is dead.
  const all = await vi.waitFor(leaves)
  const kept = new Map(all.map(({ leafHash, index }) => [toHex(leafHash), index]))
  for (const [at, outcome] of outcomes.entries()) {
    if (!outcome?.written) continue
    const leaf = leafHash(items[at]!.entry)
    expect(kept.get(toHex(leaf))).toBe(outcome.index)
    expect(verifyProof(outcome.receipt, leaf, trust)).toMatchObject({ ok: true })
  }
  expect(await vi.waitFor(() => writer.append(plain()))).toMatchObject({ written: true })
})

// Last, for it breaks the log of this file's database.
test('a log whose leaves are not those that were signed is not written to', async () => {
  await newWriter().append(plain())
  await pool().begin(async (sql) => {
    await sql`select set_config('app.actor', 'system:test', true)`
    await sql`alter table log_leaf disable trigger append_only`
    await sql`update log_leaf set entry = 'x', leaf_hash = sha256('\\x0078') where index = 0`
    await sql`alter table log_leaf enable trigger append_only`
  })
  await expect(newWriter().append(plain())).rejects.toThrow(/not those of its checkpoint/)
})
