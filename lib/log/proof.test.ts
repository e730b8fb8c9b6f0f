import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '@/lib/canonical'
import { cosigner, parseProof, verifyProof } from '@/tests/log-verifier'
import { signCheckpoint } from './checkpoint'
import { cosignatureVerifier } from './cosignature'
import { leafHash } from './merkle'
import { ed25519Signer, ed25519Verifier } from './note-keys'
import { writeProof } from './proof'
import { Tree } from './tree'

const newKey = () => generateKeyPairSync('ed25519').privateKey
const origin = 'thidua.example.vn/log'
const log = ed25519Signer(origin, newKey())
const witnesses = ['witness.example/w1', 'witness.example/w2'].map((name) => cosigner(name, newKey()))
const trust = { origin, log: ed25519Verifier(log.key) }
const witnessed = { ...trust, witnesses: witnesses.map(({ key }) => cosignatureVerifier(key)) }

const leaves = Array.from({ length: 56 }, (_, index) => leafHash(Buffer.from(`entry ${index}`)))
const tree = new Tree()
tree.append(leaves)
const head = { origin, size: tree.size, root: tree.root() }
const checkpoint = signCheckpoint(head, [log, ...witnesses])
const proofOf = (index: number) => ({ index, path: tree.inclusion(index), checkpoint, extra: null })
const receipt = writeProof(proofOf(18))

// The form that the tests of transparency-dev/formats expect of sha256("hash1") and sha256("hash2").
const published = `c2sp.org/tlog-proof@v1
extra ZXh0cmEgaW5mb3JtYXRpb24=
index 5
rzFuy5Go7nrpkhBwKy1HWPMM3eO/YePY54fXRoH5Cm4=
5784L25ZFbP4hhm4ZiI+vx1RxMUyHMzeLp/3AKMlkIY=

test checkpoint
`

describe('a receipt', () => {
  it('is the published form', () => {
    const parsed = parseProof(published)!
    expect(parsed).toMatchObject({ index: 5, checkpoint: 'test checkpoint\n' })
    expect(Buffer.from(parsed.extra!).toString()).toBe('extra information')
    expect(parsed.path).toEqual(['hash1', 'hash2'].map((text) => sha256(Buffer.from(text))))
    expect(writeProof(parsed)).toBe(published)
  })

  it('comes back from its file', () => {
    const proofs = fc.record({
      index: fc.maxSafeNat(),
      path: fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 40 }),
      checkpoint: fc.constant(checkpoint),
      extra: fc.option(fc.uint8Array()),
    })
    fc.assert(
      fc.property(proofs, (proof) => {
        expect(parseProof(writeProof(proof))).toEqual(proof)
      }),
    )
  })

  it.each([
    ['another header', receipt.replace('@v1', '@v2')],
    ['no index', receipt.replace(/index 18\n/, '')],
    ['a leading zero', receipt.replace('index 18', 'index 018')],
    ['a negative index', receipt.replace('index 18', 'index -18')],
    ['an index beyond exact numbers', receipt.replace('index 18', 'index 9007199254740993')],
    ['extra that is no base64', receipt.replace('\nindex', '\nextra !!\nindex')],
    ['a hash that is no base64', receipt.replace('index 18\n', 'index 18\n!!notbase64!!\n')],
    ['a hash too short', receipt.replace('index 18\n', 'index 18\nAAAA\n')],
    ['two extra lines', receipt.replace('\nindex', '\nextra AAAA\nextra AAAA\nindex')],
    ['carriage returns', receipt.replaceAll('\n', '\r\n')],
    ['no checkpoint', receipt.slice(0, receipt.indexOf('\n\n'))],
    ['nothing', ''],
  ])('is malformed with %s', (_, file) => {
    expect(parseProof(file)).toBeNull()
    expect(verifyProof(file, leaves[18]!, trust)).toEqual({ ok: false, reason: 'malformed' })
  })

  it('proves every leaf to who trusts the log', () => {
    for (const [index, leaf] of leaves.entries()) {
      const verdict = verifyProof(writeProof(proofOf(index)), leaf, trust)
      expect(verdict).toEqual({ ok: true, index, checkpoint: head, cosignatures: [] })
    }
  })

  it('proves no other leaf, place or tree', () => {
    expect(verifyProof(receipt, leaves[19]!, trust)).toEqual({ ok: false, reason: 'not_included' })
    const moved = receipt.replace('index 18', 'index 19')
    expect(verifyProof(moved, leaves[18]!, trust)).toEqual({ ok: false, reason: 'not_included' })
    const elsewhere = { ...trust, origin: 'other.example/log' }
    expect(verifyProof(receipt, leaves[18]!, elsewhere)).toEqual({ ok: false, reason: 'other_log' })
    const resized = receipt.replace(`${origin}\n56\n`, `${origin}\n57\n`)
    expect(verifyProof(resized, leaves[18]!, trust)).toMatchObject({ ok: false, reason: 'invalid_signature' })
  })

  it('does not survive a changed character', () => {
    fc.assert(
      fc.property(fc.nat(receipt.length - 1), (at) => {
        const changed =
          receipt.slice(0, at) + String.fromCharCode(receipt.charCodeAt(at) ^ 1) + receipt.slice(at + 1)
        expect(verifyProof(changed, leaves[18]!, { ...witnessed, quorum: 2 }).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('counts the witnesses that have cosigned', () => {
    const verdict = verifyProof(receipt, leaves[18]!, { ...witnessed, quorum: 2 })
    expect(verdict.ok && verdict.cosignatures.map(({ name }) => name)).toEqual(
      witnesses.map(({ key }) => key.name),
    )
    const alone = writeProof({
      ...proofOf(18),
      checkpoint: signCheckpoint(head, [log, witnesses[0]!, witnesses[0]!]),
    })
    expect(verifyProof(alone, leaves[18]!, { ...witnessed, quorum: 2 })).toEqual({
      ok: false,
      reason: 'too_few_witnesses',
    })
  })
})
