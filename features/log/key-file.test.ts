import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signNote } from '@/lib/log/note'
import { parseSignerKey, writeSignerKey, writeVerifierKey } from '@/lib/log/note-keys'
import { readLogKey } from './key-file'

describe('a signing key as text', () => {
  // The example of golang.org/x/mod/sumdb/note.
  const published = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'

  it('is what Go publishes', () => {
    const signer = parseSignerKey(published)!
    const verifierKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    expect(writeVerifierKey(signer.key)).toBe(verifierKey)
  })

  it('comes back', () => {
    for (let times = 0; times < 20; times++) {
      const { privateKey } = generateKeyPairSync('ed25519')
      const text = writeSignerKey('thidua.example.vn/log', privateKey)
      const signer = parseSignerKey(text)!
      expect(signer.key.name).toBe('thidua.example.vn/log')
      expect(signNote('a\n', [signer])).toBe(signNote('a\n', [parseSignerKey(text)!]))
    }
  })

  it('is refused when any character is missing or another', () => {
    for (let at = 0; at < published.length; at++) {
      const other = String.fromCharCode(published.charCodeAt(at) + 1)
      expect(parseSignerKey(published.slice(0, at) + published.slice(at + 1))).toBeNull()
      expect(parseSignerKey(published.slice(0, at) + other + published.slice(at + 1))).toBeNull()
    }
  })
})

describe('the log’s key', () => {
  let folder: string
  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'log-key-')), 'log')
  })
  afterEach(() => rm(path.dirname(folder), { recursive: true }))

  it('is made once, for its owner alone, however many start at once', async () => {
    const signers = await Promise.all(
      Array.from({ length: 8 }, () => readLogKey(folder, 'https://thidua.example.vn')),
    )
    expect(new Set(signers.map(({ key }) => writeVerifierKey(key))).size).toBe(1)
    expect(signers[0]!.key.name).toBe('thidua.example.vn/log')
    expect(await readdir(folder)).toEqual(['log.key'])
    expect((await stat(path.join(folder, 'log.key'))).mode & 0o777).toBe(0o600)
  })

  it('keeps its name when the address changes or comes later', async () => {
    const first = await readLogKey(folder, undefined)
    expect(first.key.name).toMatch(/^giao-uoc\/log-[0-9a-f]{8}$/)
    expect((await readLogKey(folder, 'https://thidua.example.vn')).key).toEqual(first.key)
  })

  it('is not replaced when it cannot be read', async () => {
    await readLogKey(folder, undefined)
    await writeFile(path.join(folder, 'log.key'), 'x')
    await expect(readLogKey(folder, undefined)).rejects.toThrow(/log\.key/)
  })
})
