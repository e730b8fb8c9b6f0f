import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { signatureClaim } from '@/lib/vi'
import { certificateAuthority } from '@/tests/certificate-authority'
import { sampleDocument, sampleSignature } from '@/tests/sample-papers'
import { missingTools, run } from '@/tests/tools'
import { sealedPaper } from './pledge-paper'
import { readSealer } from './seal/sealer'
import { verifySealedPdf } from './seal/verify-seal'
import { typesetter } from './typesetting/typesetter'

let folder: string
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const at = new Date('2022-12-21T01:41:08Z')
const settings = (given: Partial<Parameters<typeof readSealer>[1]> = {}) => ({
  DATA_DIR: folder,
  SEAL_PASSPHRASE: undefined,
  SEAL_P12_FILE: undefined,
  SEAL_P12_PASSPHRASE: undefined,
  ...given,
})
const order = { document: sampleDocument(), signature: sampleSignature, attachments: [], at }

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-sealed-'))
})
afterAll(async () => {
  typesetter().close()
  await rm(folder, { recursive: true })
})

describe('the paper that is handed out', () => {
  it('is sealed by the installation, and claims no more than that', async () => {
    const sealer = await readSealer('Hệ thống Giao ước', settings())
    expect(sealer.claim).toBe(signatureClaim)
    const { pdf, level } = await sealedPaper({ ...order, sealer })
    expect(level).toBe('B-B')
    expect(verifySealedPdf(pdf, [sealer.certificate])).toMatchObject({
      valid: true,
      name: 'Hệ thống Giao ước',
    })
  })
})

describe.skipIf(missingTools('openssl', 'pdftotext').length > 0)('an agency’s certificate', () => {
  it('seals instead and is named on the paper; a wrong passphrase is an error', async () => {
    const authority = await certificateAuthority(folder)
    authority.close()
    const agency = settings({ SEAL_P12_FILE: authority.p12, SEAL_P12_PASSPHRASE: 'agency' })
    const sealer = await readSealer('Hệ thống Giao ước', agency)
    const { pdf } = await sealedPaper({ ...order, sealer })
    expect(verifySealedPdf(pdf, [sealer.certificate])).toMatchObject({ valid: true, name: 'agency' })
    const text = run('pdftotext', await saved(pdf), '-')
    expect(text).toContain('Ký số bằng chứng thư số cấp cho agency.')
    expect(text).not.toContain(signatureClaim)
    await expect(readSealer('x', { ...agency, SEAL_P12_PASSPHRASE: 'sai' })).rejects.toThrow()
  })
})

async function saved(pdf: Uint8Array): Promise<string> {
  const file = path.join(folder, 'agency.pdf')
  await writeFile(file, pdf)
  return file
}
