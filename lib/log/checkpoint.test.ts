import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosignedAt, cosigner, withCosignature } from '@/tests/log-verifier'
import { openCheckpoint, parseCheckpoint, signCheckpoint, writeCheckpoint } from './checkpoint'
import { cosignatureVerifier } from './cosignature'
import { emptyRoot, leafHash } from './merkle'
import { openNote, parseNote, signNote } from './note'
import { ed25519Signer, ed25519Verifier, parseVerifierKey, writeVerifierKey } from './note-keys'

const newKey = () => generateKeyPairSync('ed25519').privateKey
const origin = 'thidua.example.vn/log'
const log = ed25519Signer(origin, newKey())
const logVerifier = ed25519Verifier(log.key)
const checkpoint = { origin, size: 56, root: leafHash(Buffer.from('root')) }

describe('a checkpoint', () => {
  it('is the text of the standard’s example', () => {
    const example = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
    const parsed = parseCheckpoint(example)!
    expect(parsed).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 })
    expect(writeCheckpoint(parsed)).toBe(example)
  })

  it('comes back from its text', () => {
    const sizes = fc.maxSafeNat()
    const roots = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(sizes, roots, (size, root) => {
        expect(parseCheckpoint(writeCheckpoint({ origin, size, root }))).toEqual({ origin, size, root })
      }),
    )
  })

  it('may be followed by lines that others added', () => {
    expect(parseCheckpoint(`${writeCheckpoint(checkpoint)}extension\n`)).toEqual(checkpoint)
  })

  const [root] = writeCheckpoint(checkpoint).split('\n').slice(2)
  it.each([
    ['no origin', `\n56\n${root}\n`],
    ['two lines', `${origin}\n56\n`],
    ['no last newline', `${origin}\n56\n${root}`],
    ['a leading zero', `${origin}\n056\n${root}\n`],
    ['a sign', `${origin}\n+56\n${root}\n`],
    ['a size beyond exact numbers', `${origin}\n9007199254740993\n${root}\n`],
    ['a short root', `${origin}\n56\nAAAA\n`],
    ['a root in other base64', `${origin}\n56\n${root!.replace(/=$/, '')}\n`],
    ['an empty extension line', `${origin}\n56\n${root}\n\n`],
  ])('is malformed with %s', (_, text) => expect(parseCheckpoint(text)).toBeNull())

  it('is not written of what it cannot say', () => {
    expect(() => writeCheckpoint({ ...checkpoint, origin: 'a\nb' })).toThrow(RangeError)
    expect(() => writeCheckpoint({ ...checkpoint, size: -1 })).toThrow(RangeError)
    expect(() => writeCheckpoint({ ...checkpoint, size: 2 ** 53 })).toThrow(RangeError)
    expect(() => writeCheckpoint({ ...checkpoint, root: emptyRoot.subarray(1) })).toThrow(RangeError)
  })

  it('opens for its log alone', () => {
    const note = signCheckpoint(checkpoint, [log])
    expect(openCheckpoint(note, origin, logVerifier)).toMatchObject({
      ok: true,
      checkpoint,
      cosignatures: [],
    })
    expect(openCheckpoint(note, 'other.example/log', logVerifier)).toEqual({ ok: false, reason: 'other_log' })
    const stranger = ed25519Verifier(ed25519Signer(origin, newKey()).key)
    expect(openCheckpoint(note, origin, stranger)).toEqual({ ok: false, reason: 'unsigned' })
    expect(openCheckpoint(note.replace('\n56\n', '\n57\n'), origin, logVerifier)).toMatchObject({
      ok: false,
      reason: 'invalid_signature',
    })
  })

  it('is not opened by a witness’s signature without the log’s', () => {
    const witness = cosigner('witness.example/w1', newKey())
    const note = signCheckpoint(checkpoint, [witness])
    const opened = openCheckpoint(note, origin, logVerifier, [cosignatureVerifier(witness.key)])
    expect(opened).toEqual({ ok: false, reason: 'unsigned' })
  })

  it('is not any signed note', () => {
    expect(openCheckpoint(signNote('a text\n', [log]), origin, logVerifier)).toEqual({
      ok: false,
      reason: 'malformed',
    })
  })
})

describe('a cosignature', () => {
  // A checkpoint of a public log with the signatures of two public witnesses, and their published keys.
  const published = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
`
  const logKey =
    'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f'
  const witnessKeys = [
    'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
    'witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv',
  ]
  const publishedLog = ed25519Verifier(parseVerifierKey(logKey)!)
  const witnesses = witnessKeys.map((key) => cosignatureVerifier(parseVerifierKey(key)!))

  it('of public witnesses under a public log’s checkpoint is true', () => {
    const opened = openCheckpoint(published, publishedLog.key.name, publishedLog, witnesses)
    expect(opened).toMatchObject({ ok: true, checkpoint: { size: 1432088532 } })
    const times =
      opened.ok && opened.cosignatures.map(({ signature }) => cosignedAt(signature)?.toISOString())
    expect(times).toEqual(['2026-05-23T21:50:24.000Z', '2026-05-23T21:50:24.000Z'])
  })

  it('of a public witness is false under another size', () => {
    const changed = published.replace('1432088532', '42')
    for (const witness of witnesses) {
      expect(openNote(changed, [witness])).toEqual({
        ok: false,
        reason: 'invalid_signature',
        name: witness.key.name,
      })
    }
  })

  const at = new Date('2022-12-21T01:41:07.900Z')
  const witness = cosigner('witness.example/w1', newKey(), () => at)
  const verifier = cosignatureVerifier(witness.key)

  it('covers the checkpoint and its second', () => {
    const note = signCheckpoint(checkpoint, [log, witness])
    const { text, signatures } = parseNote(note)!
    const { signature } = signatures[1]!
    expect(cosignedAt(signature)).toEqual(new Date('2022-12-21T01:41:07Z'))
    expect(verifier.verify(text, signature)).toBe(true)
    fc.assert(
      fc.property(fc.nat(signature.length * 8 - 1), (bit) => {
        const flipped = Uint8Array.from(signature)
        flipped[bit >> 3]! ^= 1 << (bit & 7)
        expect(verifier.verify(text, flipped)).toBe(false)
      }),
    )
    expect(verifier.verify(text, signature.subarray(8))).toBe(false)
    expect(cosignedAt(signature.subarray(8))).toBeNull()
  })

  it('is of a checkpoint and of nothing else', () => {
    expect(() => signNote('a text\n', [witness])).toThrow(RangeError)
  })

  it('joins a checkpoint when it is true, once', () => {
    const note = signCheckpoint(checkpoint, [log])
    const line = signCheckpoint(checkpoint, [witness]).split('\n\n')[1]!
    const cosigned = withCosignature(note, line, verifier)!
    expect(cosigned).toBe(`${note}${line}`)
    expect(withCosignature(cosigned, line, verifier)).toBe(cosigned)
    expect(withCosignature(note, `${line}— other.example AAAAAAAAAA==\n`, verifier)).toBe(cosigned)
    const later = signCheckpoint({ ...checkpoint, size: 57 }, [witness]).split('\n\n')[1]!
    expect(withCosignature(note, later, verifier)).toBeNull()
    expect(withCosignature(note, '', verifier)).toBeNull()
  })

  it('has a key of its own type', () => {
    expect(writeVerifierKey(witness.key)).toMatch(/^witness\.example\/w1\+[0-9a-f]{8}\+B[A-P]/)
    expect(() => cosignatureVerifier(log.key)).toThrow(TypeError)
    expect(() => ed25519Verifier(witness.key)).toThrow(TypeError)
  })
})
