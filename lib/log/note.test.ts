import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openNote, parseNote, signNote } from './note'
import {
  ed25519Signer,
  ed25519Verifier,
  noteKey,
  parseVerifierKey,
  signatureTypes,
  writeVerifierKey,
} from './note-keys'

// The example of golang.org/x/mod/sumdb/note: keys and signatures are published there.
const text =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const peterLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const enochLine =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n'
const peterKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const peterSeed = 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')
const peter = ed25519Signer(
  'PeterNeumann',
  createPrivateKey({
    key: Buffer.concat([pkcs8Head, Buffer.from(peterSeed, 'base64').subarray(1)]),
    format: 'der',
    type: 'pkcs8',
  }),
)
const peterVerifier = ed25519Verifier(parseVerifierKey(peterKey)!)
const newSigner = (name: string) => ed25519Signer(name, generateKeyPairSync('ed25519').privateKey)

describe('verifier keys', () => {
  it('are written as the published one', () => expect(writeVerifierKey(peter.key)).toBe(peterKey))

  it('may hold a plus in their base64', () => {
    const plus = 'TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6'
    expect(writeVerifierKey(parseVerifierKey(plus)!)).toBe(plus)
  })

  it('come back from their text', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9./]+$/),
        fc.constantFrom(...Object.values(signatureTypes)),
        (name, type) => {
          const key = noteKey(name, type, generateKeyPairSync('ed25519').publicKey)
          expect(parseVerifierKey(writeVerifierKey(key))).toEqual(key)
        },
      ),
    )
  })

  it('are refused when any character is missing or another', () => {
    for (let at = 0; at < peterKey.length; at++) {
      const other = String.fromCharCode(peterKey.charCodeAt(at) + 1)
      expect(parseVerifierKey(peterKey.slice(0, at) + peterKey.slice(at + 1))).toBeNull()
      expect(parseVerifierKey(peterKey.slice(0, at) + other + peterKey.slice(at + 1))).toBeNull()
    }
  })

  it.each([
    [
      'a key too long, with the id of it',
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
    ],
    [
      'an unknown type, with the id of it',
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    ],
  ])('are refused with %s', (_, key) => expect(parseVerifierKey(key)).toBeNull())

  it.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\tb', 'a\u0001b'])('have no name like %j', (name) => {
    expect(() => newSigner(name)).toThrow(RangeError)
  })

  it('are Ed25519 only', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    expect(() => ed25519Signer('p256', privateKey)).toThrow(TypeError)
  })
})

describe('notes', () => {
  it('are signed as the published example, byte for byte', () => {
    expect(signNote(text, [peter])).toBe(`${text}\n${peterLine}`)
  })

  it('open with a known key and ignore others', () => {
    const opened = openNote(`${text}\n${peterLine}${enochLine}`, [peterVerifier])
    expect(opened).toMatchObject({ ok: true, text, signatures: [{ name: 'PeterNeumann', id: 'c74f20a3' }] })
    expect(openNote(`${text}\n${enochLine}`, [peterVerifier])).toEqual({ ok: false, reason: 'unsigned' })
  })

  it('carry several signatures', () => {
    const signers = [peter, newSigner('log.example/a'), newSigner('log.example/b')]
    const opened = openNote(
      signNote(text, signers),
      signers.map(({ key }) => ed25519Verifier(key)),
    )
    expect(opened.ok && opened.signatures.map(({ name }) => name)).toEqual(signers.map(({ key }) => key.name))
  })

  it('may hold empty lines: the last one ends the text', () => {
    const spaced = 'one\n\ntwo\n'
    expect(openNote(signNote(spaced, [peter]), [peterVerifier])).toMatchObject({ ok: true, text: spaced })
  })

  it('fail whole when a known signature is wrong, wherever a bit was changed', () => {
    const note = signNote(text, [peter])
    fc.assert(
      fc.property(fc.nat(text.length - 2), (at) => {
        const changed = note.slice(0, at) + String.fromCharCode(note.charCodeAt(at) ^ 1) + note.slice(at + 1)
        expect(openNote(changed, [peterVerifier]).ok).toBe(false)
      }),
    )
    const other = newSigner('PeterNeumann')
    const forged = signNote(text, [{ key: peter.key, sign: other.sign }])
    expect(openNote(`${forged}${peterLine}`, [peterVerifier])).toEqual({
      ok: false,
      reason: 'invalid_signature',
      name: 'PeterNeumann',
    })
  })

  it.each([
    ['no signature', text],
    ['no blank line', `${text}${peterLine}`],
    ['nothing under the blank line', `${text}\n`],
    ['no last newline', `${text}\n${peterLine.slice(0, -1)}`],
    ['a hyphen for the em dash', `${text}\n${peterLine.replace('—', '-')}`],
    ['two spaces', `${text}\n${peterLine.replace(' x', '  x')}`],
    ['base64 without padding', `${text}\n${peterLine.replace('=', '')}`],
    ['base64 with idle bits', `${text}\n${peterLine.replace('AM=', 'AN=')}`],
    ['an id without a signature', `${text}\n— PeterNeumann x08gow==\n`],
    ['a carriage return', `${text.replace('\n', '\r\n')}\n${peterLine}`],
    ['a lone surrogate', `\ud800${text}\n${peterLine}`],
    ['a line that is no signature', `${text}\n${peterLine}more\n`],
    ['a hundred and one signatures', `${text}\n${peterLine.repeat(101)}`],
  ])('are malformed with %s', (_, note) => {
    expect(parseNote(note)).toBeNull()
    expect(openNote(note, [peterVerifier])).toEqual({ ok: false, reason: 'malformed' })
  })

  it('are not made of text without an end, or by nobody', () => {
    expect(() => signNote('no newline', [peter])).toThrow(RangeError)
    expect(() => signNote('bell\u0007\n', [peter])).toThrow(RangeError)
    expect(() => signNote(text, [])).toThrow(RangeError)
  })
})
