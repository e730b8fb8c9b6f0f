import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { certificateAuthority } from '@/tests/certificate-authority'
import { sampleDocument, sampleSignature } from '@/tests/sample-papers'
import { missingTools, run } from '@/tests/tools'
import { renderPaper } from '../pledge-paper'
import { type SealPlace, typesetter } from '../typesetting/typesetter'
import { installationSigner } from './installation-key'
import { openCms } from './open-cms'
import { sealPdf } from './seal-pdf'
import { pkcs12Signer, type SealSigner } from './signer'
import { sealRange, verifySealedPdf } from './verify-seal'

const missing = missingTools('pdfsig', 'qpdf', 'openssl')
const at = new Date('2022-12-21T01:41:08Z')
let folder: string
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
let paper: Uint8Array
let place: SealPlace | null
let signer: SealSigner
let sealed: Uint8Array

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-seal-'))
  const rendered = await renderPaper(sampleDocument(), sampleSignature)
  paper = rendered.pdf
  place = rendered.seal
  signer = await installationSigner(folder, sampleSignature.seal.name)
  sealed = (await sealPdf(paper, options())).pdf
})
afterAll(async () => {
  typesetter().close()
  await rm(folder, { recursive: true })
})

const options = (given: { signer?: SealSigner; timestampUrl?: string } = {}) => ({
  signer,
  reason: 'Niêm phong bản giao ước số 1',
  place,
  at,
  ...given,
})

function save(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

const changed = (change: (bytes: Buffer) => void) => {
  const copy = Buffer.from(sealed)
  change(copy)
  return copy
}
const verdictOn = (bytes: Uint8Array, certificates = [signer.certificate]) =>
  verifySealedPdf(bytes, certificates)

describe('a sealed PDF', () => {
  it('keeps the paper byte for byte and covers all that follows', () => {
    expect(Buffer.compare(sealed.subarray(0, paper.length), paper)).toBe(0)
    expect(sealRange(sealed)?.trailing).toBe(0)
    expect(verdictOn(sealed)).toMatchObject({ valid: true, name: sampleSignature.seal.name, stampedAt: null })
  })

  it('shows its widget, framed, exactly where the paper left room', () => {
    const revision = Buffer.from(sealed.subarray(paper.length)).toString('latin1')
    const rect = /\/Rect \[([\d. ]+)\]/.exec(revision)![1]!.split(' ').map(Number)
    const { x, y, width, height } = place!
    const top = 841.89 - y
    for (const [index, value] of [x, top - height, x + width, top].entries())
      expect(rect[index]).toBeCloseTo(value, 1)
    expect(revision).toContain('/F 132')
    expect(revision).toContain(' re S Q')
  })

  it('is invalid once any byte is another', () => {
    for (let step = 1; step < 200; step++) {
      const offset = Math.floor((sealed.length * step) / 200)
      const flipped = changed((bytes) => {
        bytes[offset] = bytes[offset]! ^ 1
      })
      expect(verdictOn(flipped).valid, `byte ${offset}`).toBe(false)
    }
  })

  it('is invalid once any byte of its signature, or of the padding, is another', () => {
    const { parts, contents } = sealRange(sealed)!
    const { length } = openCms(contents)!
    for (let byte = 0; byte < contents.length; byte += byte < length ? 1 : 40) {
      const digit = parts[0].length + 1 + 2 * byte
      const flipped = changed((bytes) => {
        const other = Number.parseInt(bytes.toString('latin1', digit, digit + 1), 16) ^ 1
        bytes.write(other.toString(16), digit, 'latin1')
      })
      expect(verdictOn(flipped).valid, `byte ${byte}`).toBe(false)
    }
  })

  it('names the text that was changed', () => {
    const flipped = changed((bytes) => {
      bytes[2000] = bytes[2000]! ^ 1
    })
    expect(verdictOn(flipped)).toMatchObject({ valid: false, reason: 'changed' })
  })

  it('takes no revision after it, not even an empty one or a line end', () => {
    for (const more of ['\n', '% more', '1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n'])
      expect(verdictOn(Buffer.concat([sealed, Buffer.from(more)]))).toMatchObject({
        valid: false,
        reason: 'trailing_bytes',
      })
  })

  it('takes no edit of the padding that no signature covers', () => {
    const end = sealRange(sealed)!.parts[0].length + sealRange(sealed)!.contents.length * 2
    const inPadding = changed((bytes) => bytes.write('41', end - 40, 'latin1'))
    expect(verdictOn(inPadding)).toMatchObject({ valid: false, reason: 'edited_padding' })
    const upperCase = changed((bytes) => {
      const start = sealRange(sealed)!.parts[0].length + 1
      bytes.write(bytes.toString('latin1', start, start + 400).toUpperCase(), start, 'latin1')
    })
    expect(verdictOn(upperCase)).toMatchObject({ valid: false, reason: 'not_sealed' })
  })

  it('is not valid by another certificate of the same name', async () => {
    const other = await installationSigner(path.join(folder, 'other'), sampleSignature.seal.name)
    const forged = (await sealPdf(paper, options({ signer: other }))).pdf
    expect(verdictOn(forged)).toMatchObject({ valid: false, reason: 'unknown_certificate' })
    const again = (await sealPdf(sealed, options({ signer: other }))).pdf
    expect(verdictOn(again)).toMatchObject({ valid: false, reason: 'unknown_certificate' })
  })

  it('is told from a PDF without a seal', () => {
    expect(verdictOn(paper)).toMatchObject({ valid: false, reason: 'not_sealed' })
    expect(verdictOn(new Uint8Array())).toMatchObject({ valid: false, reason: 'not_sealed' })
  })

  it('takes a second seal over the first, which stays as it was', async () => {
    const twice = (await sealPdf(sealed, options())).pdf
    expect(Buffer.compare(twice.subarray(0, sealed.length), sealed)).toBe(0)
    expect(verdictOn(twice).valid).toBe(true)
  })
})

describe.skipIf(missing.length > 0)('a sealed PDF, by public tools', () => {
  it('is valid and wholly signed for pdfsig, and clean for qpdf', () => {
    const file = save('sealed.pdf', sealed)
    const report = run('pdfsig', '-nocert', file)
    expect(report).toContain('Signature is Valid.')
    expect(report).toContain('Total document signed')
    expect(report).toContain('ETSI.CAdES.detached')
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
  })

  it('passes openssl cms -verify -cades', () => {
    const { parts, contents } = sealRange(sealed)!
    const files = {
      signature: save('seal.der', contents),
      content: save('signed.bin', Buffer.concat(parts)),
      certificate: save('seal.crt.pem', Buffer.from(pem(signer.certificate))),
    }
    run(
      'openssl',
      ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', files.signature],
      ...['-content', files.content, '-CAfile', files.certificate, '-out', path.join(folder, 'verified')],
    )
    expect(readFileSync(path.join(folder, 'verified'))).toEqual(readFileSync(files.content))
  })

  it('says no signing time and is bound to its certificate, as PAdES wants', () => {
    const attributes = run(
      'openssl',
      'cms',
      '-cmsout',
      '-print',
      '-inform',
      'DER',
      '-in',
      save('s.der', sealRange(sealed)!.contents),
    )
    expect(attributes).toContain('id-smime-aa-signingCertificateV2')
    expect(attributes).not.toContain('signingTime')
  })
})

describe.skipIf(missing.length > 0)('a seal with a time-stamp', () => {
  let authority: Awaited<ReturnType<typeof certificateAuthority>>
  beforeAll(async () => {
    authority = await certificateAuthority(folder)
  })
  afterAll(() => authority.close())

  it('is B-LT with an agency’s certificate from PKCS#12, its chain’s and the authority’s data inside', async () => {
    const agency = await pkcs12Signer(readFileSync(authority.p12), 'agency')
    const { pdf, level, problem, hash } = await sealPdf(
      paper,
      options({ signer: agency, timestampUrl: authority.timestampUrl }),
    )
    expect({ level, problem }).toEqual({ level: 'B-LT', problem: null })
    const verdict = verdictOn(pdf, [agency.certificate])
    expect(verdict).toMatchObject({ valid: true, name: 'agency', hash, stampedAt: expect.any(Date) })
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/DSS \d+ 0 R/)
    const file = save('lt.pdf', pdf)
    expect(run('pdfsig', '-nocert', file)).toContain('Total document signed')
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
    expect(verdictOn(pdf)).toMatchObject({ valid: false, reason: 'unknown_certificate' })
  })

  it('is a token that openssl ts verifies against the signature’s value', async () => {
    const { pdf } = await sealPdf(paper, options({ timestampUrl: authority.timestampUrl }))
    const { timestamp, signature } = openCms(sealRange(pdf)!.contents)!
    const report = run(
      'openssl',
      ...['ts', '-verify', '-token_in', '-in', save('token.der', timestamp!)],
      ...['-data', save('signature.bin', signature), '-CAfile', authority.root],
    )
    expect(report).toContain('Verification: OK')
  })

  it('is refused to a revoked certificate, and is B-B when the authority’s is', async () => {
    const own = await mkdtemp(path.join(folder, 'revoked-'))
    const revoking = await certificateAuthority(own)
    const agency = await pkcs12Signer(readFileSync(revoking.p12), 'agency')
    revoking.revoke('agency')
    const sealing = sealPdf(paper, options({ signer: agency, timestampUrl: revoking.timestampUrl }))
    await expect(sealing).rejects.toThrow('03 is revoked')
    revoking.revoke('tsa')
    const { level, problem } = await sealPdf(paper, options({ timestampUrl: revoking.timestampUrl }))
    revoking.close()
    expect({ level, problem }).toEqual({ level: 'B-B', problem: 'the certificate 02 is revoked' })
  })

  it('is B-T when no word on the authority can be had', async () => {
    const own = await mkdtemp(path.join(folder, 'silent-'))
    const silent = await certificateAuthority(own)
    rmSync(path.join(own, 'root.crl'))
    const { level, pdf } = await sealPdf(paper, options({ timestampUrl: silent.timestampUrl }))
    silent.close()
    expect(level).toBe('B-T')
    expect(verdictOn(pdf)).toMatchObject({ valid: true, stampedAt: expect.any(Date) })
  })

  it('falls to B-B and says why when the authority is down or talks nonsense', async () => {
    for (const [url, reason] of [
      ['http://127.0.0.1:1/tsa', 'did not answer'],
      [`${authority.url}/nowhere`, 'HTTP 404'],
      [`${authority.url}/root.crl`, 'time-stamp response'],
    ] as const) {
      const { pdf, level, problem } = await sealPdf(paper, options({ timestampUrl: url }))
      expect(level).toBe('B-B')
      expect(problem).toContain(reason)
      expect(verdictOn(pdf).valid).toBe(true)
    }
  })
})

const pem = (certificate: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`
