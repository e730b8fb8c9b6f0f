import { X509Certificate } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toHex } from '@/lib/canonical'
import { InstallationKeyError, installationSigner } from './installation-key'
import { certificateName } from './signer'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-key-'))
})
afterEach(() => rm(folder, { recursive: true }))

const name = 'Hệ thống Giao ước - UBND phường Từ Liêm'
const file = () => path.join(folder, 'seal.pem')

describe('the installation’s key', () => {
  it('is made once, readable by its owner alone, whoever comes first', async () => {
    const signers = await Promise.all([1, 2, 3, 4].map(() => installationSigner(folder, name)))
    expect(new Set(signers.map(({ certificate }) => toHex(certificate))).size).toBe(1)
    expect((await stat(file())).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['seal.pem'])
    const later = await installationSigner(folder, 'Tên khác')
    expect(toHex(later.certificate)).toBe(toHex(signers[0]!.certificate))
  })

  it('has a certificate in the installation’s name that signs for itself and is no authority', async () => {
    const { certificate } = await installationSigner(
      folder,
      name,
      undefined,
      new Date('2022-12-21T00:00:00Z'),
    )
    const x509 = new X509Certificate(certificate)
    expect(certificateName(certificate)).toBe(name)
    expect(x509.verify(x509.publicKey)).toBe(true)
    expect(x509.ca).toBe(false)
    expect(new Date(x509.validTo).toISOString()).toMatch(/^2042-12-21/)
  })

  it('is encrypted by a passphrase, and says so to whoever comes without', async () => {
    const { certificate } = await installationSigner(folder, name, 'mật khẩu niêm phong')
    expect(await readFile(file(), 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY')
    const again = await installationSigner(folder, name, 'mật khẩu niêm phong')
    expect(toHex(again.certificate)).toBe(toHex(certificate))
    await expect(installationSigner(folder, name, 'sai')).rejects.toThrow(InstallationKeyError)
    await expect(installationSigner(folder, name)).rejects.toThrow(/SEAL_PASSPHRASE/)
  })

  it('is never replaced when its file is damaged', async () => {
    await writeFile(file(), 'hỏng')
    await expect(installationSigner(folder, name)).rejects.toThrow(InstallationKeyError)
    expect(await readFile(file(), 'utf8')).toBe('hỏng')
  })
})
