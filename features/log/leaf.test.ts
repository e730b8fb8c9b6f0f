import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorities, strengths } from '@/lib/terms'
import { commit, leafBytes, leafKinds, parseLeaf } from './leaf'

const hash = (digit: string) => digit.repeat(64)
const campaign = '3b241101-e2bb-4255-8caf-4136c566a962'
const signedAt = new Date('2022-12-21T01:41:07.123Z')
const signature = {
  kind: 'signature',
  campaign,
  unit: 'phuong-my-dinh-1',
  documentHash: hash('1'),
  signerHash: hash('2'),
  authority: 'for_head',
  strength: 'password',
  strokesHash: hash('3'),
  signedAt,
} as const

const byKind = {
  signature,
  witness: {
    kind: 'witness',
    campaign,
    documentHash: hash('4'),
    signerHash: hash('2'),
    strength: 'password',
    signedAt,
  },
  adjustment: { kind: 'adjustment', campaign, documentHash: hash('4'), signerHash: hash('2'), signedAt },
  paper: leafOf('paper'),
  seal: { kind: 'seal', campaign, unit: 'x', documentHash: hash('5'), previousVersion: hash('1'), signedAt },
  revocation: leafOf('revocation'),
  passkey_enrolled: { kind: 'passkey_enrolled', signerHash: hash('2'), assertionHash: hash('6'), signedAt },
  passkey_removed: {
    kind: 'passkey_removed',
    signerHash: hash('2'),
    assertionHash: hash('6'),
    unit: 'x',
    signedAt,
  },
} as const

function leafOf<Kind extends 'paper' | 'revocation'>(kind: Kind) {
  return { kind, campaign, unit: 'x', documentHash: hash('4'), signerHash: hash('2'), signedAt } as const
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('a leaf', () => {
  it('is these bytes', () => {
    expect(text(leafBytes(signature))).toBe(
      `{"assertionHash":null,"authority":"for_head","campaign":"${campaign}","documentHash":"${hash('1')}",` +
        '"format":"giao-uoc/leaf/1","kind":"signature","previousVersion":null,' +
        `"signedAt":"2022-12-21T01:41:07.123Z","signerHash":"${hash('2')}","strength":"password",` +
        `"strokesHash":"${hash('3')}","unit":"phuong-my-dinh-1"}`,
    )
  })

  it.each(leafKinds)('of kind %s comes back', (kind) => {
    const bytes = leafBytes(byKind[kind])
    expect(parseLeaf(bytes)).toMatchObject({ ...byKind[kind], signedAt: signedAt.toISOString() })
    expect(bytes.length).toBeLessThan(1000)
  })

  it('of any signature comes back', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{64}$/)
    const facts = fc
      .record({
        campaign: fc.uuid(),
        unit: fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/).filter((unit) => unit.length < 200),
        documentHash: hex,
        signerHash: hex,
        strokesHash: hex,
        authority: fc.constantFrom(...authorities),
        strength: fc.constantFrom(...strengths),
        previousVersion: fc.option(hex),
        signedAt: fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
      })
      .map((made) => ({
        ...made,
        kind: 'signature' as const,
        assertionHash: made.strength === 'passkey' ? made.signerHash : null,
      }))
    fc.assert(
      fc.property(facts, (made) => {
        expect(parseLeaf(leafBytes(made))).toEqual({
          ...made,
          format: 'giao-uoc/leaf/1',
          signedAt: made.signedAt.toISOString(),
        })
      }),
    )
  })

  it.each([
    ['a signature without a unit', { ...signature, unit: null }],
    ['a signature by passkey without its assertion', { ...signature, strength: 'passkey' as const }],
    ['a signature by password with an assertion', { ...signature, assertionHash: hash('6') }],
    ['a seal with a signer', { ...byKind.seal, signerHash: hash('2') }],
    ['a witness with a unit', { ...byKind.witness, unit: 'x' }],
    ['a passkey with a document', { ...byKind.passkey_enrolled, documentHash: hash('1') }],
    ['a hash in upper case', { ...signature, documentHash: hash('A') }],
    ['a hash too short', { ...signature, documentHash: 'ab' }],
  ])('is not made of %s', (_, facts) => expect(() => leafBytes(facts)).toThrow())

  it.each([
    [
      'other order',
      (leaf: string) => `{"unit":"x",${leaf.slice(1).replace(',"unit":"phuong-my-dinh-1"', '')}`,
    ],
    ['white space', (leaf: string) => `${leaf}\n`],
    ['a byte order mark', (leaf: string) => `\ufeff${leaf}`],
    ['another format', (leaf: string) => leaf.replace('leaf/1', 'leaf/2')],
    ['an unknown kind', (leaf: string) => leaf.replace('"signature"', '"vote"')],
    ['one more member', (leaf: string) => leaf.replace('}', ',"zzz":1}')],
    ['a member missing', (leaf: string) => leaf.replace('"previousVersion":null,', '')],
    ['a time without milliseconds', (leaf: string) => leaf.replace('07.123Z', '07Z')],
    ['a cut', (leaf: string) => leaf.slice(0, -1)],
  ])('is not read with %s', (_, change) => {
    expect(parseLeaf(new TextEncoder().encode(change(text(leafBytes(signature)))))).toBeNull()
  })

  it('is not read from bytes that are no UTF-8', () => {
    expect(parseLeaf(Uint8Array.of(...leafBytes(signature).slice(0, -1), 0xff))).toBeNull()
  })
})

describe('a commitment', () => {
  const salt = new Uint8Array(32).fill(7)
  const value = new TextEncoder().encode('{"name":"Nguyễn Văn An"}')

  it('is the hash of these bytes', () => {
    const item = (bytes: Uint8Array) => [0, 0, 0, bytes.length, ...bytes]
    const tag = new TextEncoder().encode('giao-uoc/commit/signer/v1')
    const expected = createHash('sha256').update(Uint8Array.of(...item(tag), ...item(salt), ...item(value)))
    expect(commit('signer', salt, value)).toBe(expected.digest('hex'))
  })

  it('differs by purpose, salt and value', () => {
    const made = [
      commit('signer', salt, value),
      commit('strokes', salt, value),
      commit('assertion', salt, value),
      commit('signer', new Uint8Array(32), value),
      commit('signer', salt, value.slice(1)),
    ]
    expect(new Set(made).size).toBe(made.length)
  })

  it('needs a whole salt', () => expect(() => commit('signer', salt.slice(1), value)).toThrow(RangeError))
})
