import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readCheckpoint } from '@/features/log/queries'
import { typesetter } from '@/features/paper/typesetting/typesetter'
import type { Person } from '@/lib/actor'
import { asSystem } from '@/tests/as-system'
import { makeAuthenticator } from '@/tests/authenticator'
import { origin, seal, sign } from '@/tests/signed-pledge'
import { missingTools } from '@/tests/tools'
import { makeWorld } from '@/tests/world'
import { type EvidenceFile, evidenceArchive, evidenceFiles, verifierPath } from './archive'
import { type Evidence, readEvidence, readLogVerifierKey } from './queries'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })
const run = promisify(execFile)
const folder = mkdtempSync(path.join(tmpdir(), 'giao-uoc-evidence-'))
let world: Awaited<ReturnType<typeof makeWorld>>
let office: Person
const taken: Record<string, Evidence> = {}

beforeAll(async () => {
  process.env.DATA_DIR = folder
  world = await makeWorld({ units: 3 })
  office = { ...world.unit.head, role: 'office', unitId: null }
  const [byPasskey, byEdwards, byPassword] = world.units
  const codes = {
    passkey: await sign(byPasskey!, makeAuthenticator(origin)),
    edwards: await sign(byEdwards!, makeAuthenticator(origin, 'EdDSA')),
    password: await sign(byPassword!),
  }
  await seal(codes.passkey)
  for (const [name, code] of Object.entries(codes)) {
    const evidence = await readEvidence(office, code)
    if (!evidence?.ok) throw new Error(`no evidence for ${name}`)
    taken[name] = evidence
  }
})
afterAll(() => {
  typesetter().close()
  rmSync(folder, { recursive: true })
})

/** Runs verify.mjs alone, as somebody has it who was given the evidence. */
async function verify(place: string, ...args: string[]) {
  const { stdout, code } = await run(process.execPath, [verifierPath(), place, ...args]).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  )
  return { code, told: stdout, verdict: JSON.parse(stdout.trimEnd().split('\n').at(-1)!) }
}

/** The same on many places in one process, which starts the verifier anew for each. */
async function verifyMany(places: string[]): Promise<{ code: number; verdict: Record<string, unknown> }[]> {
  const { stdout } = await run(process.execPath, ['tests/verify-many.mjs', verifierPath(), ...places])
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers).toHaveLength(places.length)
  return answers
}

async function save(evidence: Evidence, name = `${evidence.receipt.signature.code}.zip`) {
  return saved(name, Buffer.from(await new Response(await evidenceArchive(evidence)).arrayBuffer()))
}

function saved(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

describe.each(['passkey', 'edwards', 'password'])('the evidence of a signature by %s', (name) => {
  it('is valid, says who signed, and is the same bytes whenever it is taken', async () => {
    const evidence = taken[name]!
    const { signature } = evidence.receipt
    const file = await save(evidence)
    const { code, verdict, told } = await verify(file)
    expect(told).not.toContain('✗')
    expect({ code, ...verdict }).toMatchObject({
      ...{ code: signature.code, verdict: 'valid', problems: [], signer: signature.signerName },
      ...{ strength: signature.strength, signedAt: signature.signedAt.toISOString() },
      ...{ leafIndex: evidence.leaf.index, sealed: name === 'passkey' },
    })
    expect(readFileSync(await save(evidence, 'again.zip'))).toEqual(readFileSync(file))
  })

  it('is checked by the log’s published key, and refused under another', async () => {
    const file = await save(taken[name]!)
    expect(
      await verify(file, '--log-key', await readLogVerifierKey((await readCheckpoint())!)),
    ).toMatchObject({ code: 0 })
    const { code, verdict } = await verify(file, '--log-key', 'thidua.example.vn/log+00000000+AQ==')
    expect({ code, verdict: verdict.verdict }).toEqual({ code: 1, verdict: 'invalid' })
  })
})

describe('the evidence', () => {
  it('is for the unit and the office', async () => {
    const { code } = taken.passkey!.receipt.signature
    const [own, other] = world.units
    expect(await readEvidence(own!.clerk, code)).toMatchObject({ ok: true })
    expect(await readEvidence(other!.head, code)).toBeNull()
    expect(await readEvidence({ ...office, role: 'witness' }, code)).toBeNull()
  })

  it('is not made any more once the salts that open the leaf are erased', async () => {
    const { signature } = taken.password!.receipt
    await asSystem(async (sql) => {
      await sql`alter table signature_leaf disable trigger user`
      await sql`update signature_leaf set signer_salt = null where signature_id = ${signature.id}`
      await sql`alter table signature_leaf enable trigger user`
    })
    expect(await readEvidence(office, signature.code)).toEqual({ ok: false, reason: 'erased' })
  })

  it('with one bit changed anywhere in the archive says the same or is refused', async () => {
    const file = await save(taken.passkey!)
    const { verdict } = await verify(file)
    const archive = readFileSync(file)
    const bits = fc.sample(fc.nat(archive.length * 8 - 1), 25)
    const places = bits.map((bit, round) => {
      const changed = Buffer.from(archive)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      return saved(`flipped-${round}.zip`, changed)
    })
    for (const [round, answer] of (await verifyMany(places)).entries()) {
      const bit = bits[round]
      // A date in the archive's own headers proves nothing and changes nothing.
      if (answer.code === 0) expect({ bit, ...answer.verdict }).toEqual({ bit, ...verdict })
      else expect(answer.verdict.verdict).toMatch(/^(invalid|unreadable)$/)
    }
  })

  it('cut short, empty, or of another kind is called unreadable', async () => {
    const archive = readFileSync(await save(taken.passkey!))
    const others = [
      archive.subarray(0, -1),
      Buffer.alloc(0),
      Buffer.from('%PDF-1.7'),
      Buffer.concat([archive, archive.subarray(-1)]),
    ]
    for (const { code, verdict } of await verifyMany(
      others.map((other, round) => saved(`other-${round}.zip`, other)),
    ))
      expect({ code, verdict: verdict.verdict }).toEqual({ code: 2, verdict: 'unreadable' })
    expect((await verify(path.join(folder, 'nowhere.zip'))).code).toBe(2)
  })

  it('with one bit changed in any of its files is refused', async () => {
    const { files } = await unpacked('passkey')
    const parts = files.filter(({ name }) => name !== 'giao-uoc.pdf')
    const paper = files.find((one) => one.name === 'giao-uoc.pdf')!
    const flips = [...parts, ...parts, paper].map(({ name, bytes }, round) => {
      const bit = fc.sample(fc.nat(bytes.length * 8 - 1), 1)[0]!
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      const place = path.join(folder, `flipped-${round}`)
      write(place, files, { [name]: changed })
      return { name, bit, place }
    })
    const answers = await verifyMany(flips.map(({ place }) => place))
    const found = flips.map((flip, round) => ({
      ...flip,
      code: answers[round]!.code,
      verdict: answers[round]!.verdict.verdict,
    }))
    expect(found).toEqual(flips.map((flip) => ({ ...flip, code: 1, verdict: 'invalid' })))
  })
})

const missing = missingTools('openssl', 'pdfsig')

describe.skipIf(missing.length > 0)('the commands of VERIFY.md, as they are printed', () => {
  it.each(['passkey', 'edwards', 'password'])('pass on the evidence of a signature by %s', async (name) => {
    const { place, guide } = await unpacked(name)
    const { code, problem } = await follow(guide, place)
    expect({ code, problem }).toEqual({ code: 0, problem: '' })
  })

  it.each([
    ...['document.json', 'signer.json', 'drawing.json', 'leaf.json', 'receipt.tlog-proof', 'checkpoint.txt'],
    ...[
      'log-key.txt',
      'assertion.json',
      'public-key.pem',
      'giao-uoc.pdf',
      'seal-leaf.json',
      'seal.tlog-proof',
    ],
    'sealing-certificate.pem',
  ])('fail without verify.mjs and the list of sums when %s is changed', async (changed) => {
    const { files, guide } = await unpacked('passkey')
    const place = path.join(folder, `changed-${changed}`)
    const bytes = Buffer.from(files.find(({ name }) => name === changed)!.bytes)
    bytes[bytes.length >> 1]! ^= 1
    write(place, files, { [changed]: bytes })
    const byTools = guide.replace('node verify.mjs .', '').replace('sha256sum --check SHA256SUMS', '')
    expect((await follow(byTools, place)).code).not.toBe(0)
  })
})

/** Runs every block of commands, in order, in one bash that knows of nothing but the folder. */
function follow(guide: string, cwd: string): Promise<{ code: number; problem: string }> {
  const blocks = [...guide.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block)
  expect(blocks.length).toBeGreaterThanOrEqual(5)
  const env = { PATH: `${path.dirname(process.execPath)}:${process.env.PATH}` }
  const options = { cwd, env: env as unknown as NodeJS.ProcessEnv }
  return run('bash', ['-e', '-c', blocks.join('\n')], options).then(
    () => ({ code: 0, problem: '' }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      problem: `${error.stdout}\n${error.stderr}`,
    }),
  )
}

/** The files of evidence as they lie in the archive. */
async function unpacked(name: string) {
  const place = path.join(folder, `unpacked-${name}`)
  execFileSync('unzip', ['-q', '-o', await save(taken[name]!), '-d', place])
  const guide = readFileSync(path.join(place, 'VERIFY.md'), 'utf8')
  const files = evidenceFiles(taken[name]!, readFileSync(verifierPath()), guide)
  return { place, guide, files }
}

function write(place: string, files: EvidenceFile[], instead: Record<string, Uint8Array>) {
  mkdirSync(place, { recursive: true })
  for (const { name, bytes } of files) writeFileSync(path.join(place, name), instead[name] ?? bytes)
}
