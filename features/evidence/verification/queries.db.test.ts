import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readSealedPaper, sealingCertificates } from '@/features/paper/job/queries'
import { retireInstallationKey } from '@/features/paper/seal/installation-key'
import { sealFolder } from '@/features/paper/seal/sealer'
import { sealRange } from '@/features/paper/seal/verify-seal'
import { typesetter } from '@/features/paper/typesetting/typesetter'
import { forget } from '@/lib/process-wide'
import { asSystem } from '@/tests/as-system'
import { seal, sign } from '@/tests/signed-pledge'
import { adjust, makeWorld } from '@/tests/world'
import { checkFile, readVerdict } from './queries'
import { answerVerdict } from './verdict'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
let folder: string
let world: Awaited<ReturnType<typeof makeWorld>>
let code: string
let pdf: Uint8Array

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-verification-'))
  process.env.DATA_DIR = folder
  world = await makeWorld({ units: 3 })
  code = await sign(world.unit)
  await seal(code)
  pdf = (await readSealedPaper(code))!.pdf
})
afterAll(async () => {
  typesetter().close()
  await rm(folder, { recursive: true })
})

describe('a code', () => {
  it('is told from one that was copied wrongly, before anything is looked up', async () => {
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
    expect(await readVerdict(wrong)).toEqual({ kind: 'wrong_check', typed: wrong })
    expect(await readVerdict('7K2M')).toEqual({ kind: 'malformed', typed: '7K2M' })
    expect(await readVerdict('0000-0000-0000')).toEqual({ kind: 'unknown', typed: '0000-0000-0000' })
  })

  it('of the newest signature is valid, with its place in the log', async () => {
    const verdict = await readVerdict(code.toLowerCase())
    expect(verdict).toMatchObject({
      kind: 'valid',
      signature: {
        ...{ code, strength: 'password', newest: null, paperSignedOn: null },
        unit: { code: world.unit.code, name: 'Đơn vị 1' },
        log: { index: 0, size: 2 },
      },
    })
    expect(answerVerdict(verdict)).toMatchObject({ status: 200, body: { verdict: 'valid', code } })
  })

  it('gives way to a new signature, and that one to a later one on paper', async () => {
    const { unit, campaign, targets } = world
    const [, second] = world.units
    const first = await sign(second!)
    await adjust(campaign.id, targets[0]!.id, second!.pledgeId, '11')
    const newest = await sign(second!)
    expect(await readVerdict(first)).toMatchObject({ kind: 'superseded', signature: { newest } })
    expect(await readVerdict(newest)).toMatchObject({ kind: 'valid', signature: { newest: null } })
    await asSystem(
      (sql) => sql`
        insert into paper_signature (pledge_id, signer_name, title_lines, signed_on, recorded_by)
        values (${second!.pledgeId}, 'Người Thử', '{CHỦ TỊCH}', '2022-12-22', ${unit.head.accountId})`,
    )
    const onPaper = await readVerdict(newest)
    expect(onPaper).toMatchObject({ kind: 'paper', signature: { paperSignedOn: '2022-12-22' } })
    expect(answerVerdict(onPaper).body.message).toContain('bản giấy ngày 22/12/2022')
    expect(await readVerdict(first)).toMatchObject({ kind: 'superseded' })
  })
})

describe('a file', () => {
  const edited = (edit: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(pdf)
    edit(bytes)
    return checkFile(bytes)
  }

  it('that was sealed here is valid, and leads to its signature', async () => {
    expect(await checkFile(pdf)).toMatchObject({ kind: 'valid', code, sealedBy: 'Hệ thống Giao ước' })
  })

  it('that an earlier key of the installation has sealed is valid beside one of the new key', async () => {
    expect(await retireInstallationKey(sealFolder({ DATA_DIR: folder }))).toContain('seal.until-')
    forget('sealer')
    const later = await sign(world.units[2]!)
    await seal(later)
    const paper = (await readSealedPaper(later))!.pdf
    expect(await sealingCertificates()).toHaveLength(2)
    expect(await checkFile(paper)).toMatchObject({ kind: 'valid', code: later })
    expect(await checkFile(pdf)).toMatchObject({ kind: 'valid', code })
  })

  it('with a byte flipped, a revision appended or its padding edited is each told as such', async () => {
    const { parts, contents } = sealRange(pdf)!
    const end = parts[0].length + 2 * contents.length
    expect(await edited((bytes) => bytes.writeUInt8(bytes[500]! ^ 1, 500))).toEqual({ kind: 'changed' })
    expect(await edited((bytes) => bytes.write('41', end - 20, 'latin1'))).toEqual({ kind: 'edited_padding' })
    const revision = '1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n'
    expect(await checkFile(Buffer.concat([pdf, Buffer.from(revision)]))).toEqual({ kind: 'trailing_bytes' })
  })

  it('of another kind, and a PDF that nobody sealed, are told apart', async () => {
    expect(await checkFile(Buffer.from('<html>%PDF-1.7'))).toEqual({ kind: 'not_pdf' })
    expect(await checkFile(Buffer.from('%PDF-1.7\n%%EOF\n'))).toEqual({ kind: 'not_sealed' })
  })

  it('that the log does not know is not valid, however well it is sealed', async () => {
    await asSystem(async (sql) => {
      await sql`alter table sealed_paper disable trigger user`
      await sql`update sealed_paper set leaf_index = 0 where pdf_hash = sha256(${Buffer.from(pdf)})`
      await sql`alter table sealed_paper enable trigger user`
    })
    expect(await checkFile(pdf)).toEqual({ kind: 'not_logged' })
  })
})
