import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db, pool } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { logLeaf } from '@/db/schema/log'
import { sealedPaper, sealingFailure } from '@/db/schema/paper'
import { openJobs } from '@/features/jobs/boss'
import { type Work, Worker } from '@/features/jobs/worker'
import { logKey } from '@/features/log/keys'
import { parseLeaf } from '@/features/log/leaf'
import { readProvedEntries } from '@/features/log/queries'
import { acknowledgeTargets } from '@/features/pledge/acknowledgement/mutations'
import { findSignature, readPledge } from '@/features/pledge/queries'
import { showPledge } from '@/features/pledge/shown-document'
import { signPledge } from '@/features/pledge/sign'
import { readAssignedTargets } from '@/features/target/queries'
import { actorRef } from '@/lib/actor'
import { sha256, toHex } from '@/lib/canonical'
import { leafHash } from '@/lib/log/merkle'
import { ed25519Verifier } from '@/lib/log/note-keys'
import { asSystem } from '@/tests/as-system'
import { certificateAuthority } from '@/tests/certificate-authority'
import { verifyProof } from '@/tests/log-verifier'
import { missingTools } from '@/tests/tools'
import { makeWorld, password } from '@/tests/world'
import { verifySealedPdf } from '../seal/verify-seal'
import { typesetter } from '../typesetting/typesetter'
import { retrySealing } from './mutations'
import { dueToSeal, readSealedPaper, readSealingTroubles, sealingCertificates } from './queries'
import { sealSignature } from './seal-signature'
import { timestampMissing } from './sealer'
import { sealing } from './worker'

let folder: string
let worker: Worker | undefined

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-sealing-'))
  process.env.DATA_DIR = folder
})
afterEach(async () => {
  await worker?.stop()
  worker = undefined
})
afterAll(async () => {
  typesetter().close()
  await rm(folder, { recursive: true })
})

let signed: Awaited<ReturnType<typeof sign>>
beforeEach(async () => {
  signed = await sign()
})

async function sign() {
  const { campaign, unit } = await makeWorld()
  const { head, pledgeId } = unit
  const rows = await readAssignedTargets(pledgeId)
  await acknowledgeTargets(head, { pledgeId, revisionIds: rows.map((row) => row.revisionId) })
  const [choice] = await showPledge(head, (await readPledge(head, pledgeId))!)
  const outcome = await signPledge(head, pledgeId, {
    idempotencyKey: randomUUID(),
    documentHash: choice!.hash,
    authority: choice!.authority,
    drawing: { kind: 'typed', name: head.name },
    confirmation: { kind: 'password', password },
  })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { signature, documentHash } = (await findSignature(outcome.code))!
  return { id: signature.id, code: outcome.code, campaign, head, documentHash }
}

const work = (other: Partial<Work> = {}): Work => ({ ...sealing, retryDelay: 1, ...other })

function start(other?: Partial<Work>) {
  worker = new Worker(work(other))
  worker.start()
  return worker
}

const papers = () => db().select().from(sealedPaper).where(eq(sealedPaper.signatureId, signed.id))
const failures = () => db().select().from(sealingFailure).where(eq(sealingFailure.signatureId, signed.id))
const untilSealed = () => vi.waitFor(async () => expect(await papers()).toHaveLength(1), { timeout: 15_000 })

test('a signature is sealed by the worker that its commit wakes, and its seal is in the log', async () => {
  await sealSignature(signed.id)
  start()
  await vi.waitFor(async () => expect(await dueToSeal(false)).toEqual([]), { timeout: 15_000 })
  signed = await sign()
  await untilSealed()

  const paper = (await readSealedPaper(signed.code))!
  expect(toHex(sha256(paper.pdf))).toBe(toHex(paper.pdfHash))
  expect(verifySealedPdf(paper.pdf, await sealingCertificates())).toMatchObject({ valid: true })

  const { entries } = await readProvedEntries([paper.leafIndex])
  const { entry, receipt } = entries[0]!
  expect(parseLeaf(entry)).toMatchObject({
    kind: 'seal',
    campaign: signed.campaign.id,
    documentHash: toHex(paper.pdfHash),
    previousVersion: toHex(signed.documentHash),
  })
  const { key } = await logKey()
  const trust = { origin: key.name, log: ed25519Verifier(key) }
  expect(verifyProof(receipt, leafHash(entry), trust)).toMatchObject({ ok: true, index: paper.leafIndex })
})

test('sealing again, at once or later, leaves one paper and one leaf', async () => {
  await Promise.all([sealSignature(signed.id), sealSignature(signed.id)])
  await sealSignature(signed.id)
  expect(await papers()).toHaveLength(1)
  const leaves = await db().select().from(logLeaf)
  const seals = leaves.map(({ entry }) => parseLeaf(entry)).filter((leaf) => leaf?.kind === 'seal')
  const ours = seals.filter((leaf) => leaf?.previousVersion === toHex(signed.documentHash))
  expect(ours).toHaveLength(1)
  expect(await failures()).toEqual([])
})

test('an attempt that fails is tried again, and the office is told until it succeeds', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const typeset = vi.spyOn(typesetter(), 'typeset').mockRejectedValueOnce(new Error('no ink'))
  worker = new Worker(work())
  worker.wake()
  await vi.waitFor(async () => expect(await failures()).toHaveLength(1))
  const [trouble] = await readSealingTroubles(signed.campaign.id)
  expect(trouble).toMatchObject({
    code: signed.code,
    attempts: 1,
    cause: expect.stringMatching(/chưa tạo được bản PDF/),
  })
  expect(await dueToSeal(false)).not.toContain(signed.id)

  const again = setInterval(() => worker!.wake(), 200)
  await untilSealed().finally(() => clearInterval(again))
  expect(typeset).toHaveBeenCalledTimes(2)
  expect(await readSealingTroubles(signed.campaign.id)).toEqual([])
  vi.restoreAllMocks()
})

test('what a killed process held is sealed by the next one, and its lease does no harm afterwards', async () => {
  const killed = await openJobs(sealing.queue)
  await killed.boss.insert([{ name: sealing.queue, data: { key: signed.id }, singletonKey: signed.id }])
  const held = await killed.boss.fetch<{ key: string }>(sealing.queue)
  expect(held.map(({ data }) => data.key)).toContain(signed.id)
  await killed.close()

  start()
  await untilSealed()
  await pool()`update pgboss.job set started_on = now() - interval '1 hour' where state = 'active'`
  const keeper = await openJobs(sealing.queue)
  await keeper.boss.maintain()
  await keeper.close()
  worker!.wake()
  await vi.waitFor(async () => {
    const [row] = await db().execute<{ open: number }>(
      sql`select count(*)::int as open from pgboss.job where state in ('created', 'active')`,
    )
    expect(row!.open).toBe(0)
  })
  expect(await papers()).toHaveLength(1)
})

test('the office has a failed paper tried at once, by a word that is in the audit; others may not', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(typesetter(), 'typeset').mockRejectedValueOnce(new Error('no ink'))
  start({ retryDelay: 600 })
  await vi.waitFor(async () => expect(await failures()).toHaveLength(1))
  expect(await retrySealing(signed.head, signed.code)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await retrySealing({ ...signed.head, role: 'office' }, signed.code)).toEqual({ ok: true })
  await untilSealed()
  const [noted] = await db().select().from(audit).where(eq(audit.action, 'pledge.sealing_retried'))
  expect(noted).toMatchObject({ actor: actorRef(signed.head), detail: { code: signed.code } })
  vi.restoreAllMocks()
})

test.skipIf(missingTools('openssl').length > 0)(
  'a paper without its time-stamp is a trouble until the authority answers and it is sealed anew',
  async () => {
    const authority = await certificateAuthority(folder)
    try {
      await sealSignature(signed.id, `${authority.url}/down`)
      const [trouble] = await readSealingTroubles(signed.campaign.id)
      expect(trouble).toMatchObject({ code: signed.code, cause: timestampMissing })
      await expect(sealSignature(signed.id, `${authority.url}/down`)).rejects.toThrow(/timestamp/)
      expect(await papers()).toHaveLength(1)

      await sealSignature(signed.id, authority.timestampUrl)
      expect(await papers()).toHaveLength(2)
      expect((await readSealedPaper(signed.code))!.level).not.toBe('B-B')
      expect(await readSealingTroubles(signed.campaign.id)).toEqual([])
    } finally {
      authority.close()
    }
  },
)

test('a sealed paper cannot be changed', async () => {
  await sealSignature(signed.id)
  await expect(asSystem((run) => run`update sealed_paper set level = 'B-T'`)).rejects.toMatchObject({
    code: 'GU002',
  })
})
