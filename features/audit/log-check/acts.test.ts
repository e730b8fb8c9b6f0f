import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustmentAct } from '@/features/adjustment/leaves'
import { minutesAct, witnessAct } from '@/features/ceremony/leaves'
import { sealAct } from '@/features/paper/leaves'
import { paperAct, revocationAct, signatureAct } from '@/features/pledge/leaves'
import { enrolAct, removeAct } from '@/features/session/passkey/leaves'
import { authorities, strengths } from '@/lib/terms'
import { logActs } from './acts'

const hash = (digit: string) => digit.repeat(64)
const campaign = '3b241101-e2bb-4255-8caf-4136c566a962'
const signedAt = new Date('2022-12-21T01:41:07.123Z')
const signature = {
  campaign,
  unit: 'phuong-my-dinh-1',
  documentHash: hash('1'),
  signerHash: hash('2'),
  authority: 'for_head',
  strength: 'password',
  strokesHash: hash('3'),
  signedAt,
} as const
const [about, of] = [
  { documentHash: hash('4'), signerHash: hash('2'), signedAt },
  { campaign, unit: 'x' },
]
const passkey = { signerHash: hash('2'), assertionHash: hash('6'), signedAt }
const seal = { campaign, documentHash: hash('5'), previousVersion: hash('1'), signedAt }
const witness = { ...about, campaign, strength: 'password' } as const

const samples = [
  [signatureAct, signature, 'signature'],
  [witnessAct, witness, 'witness'],
  [adjustmentAct, { ...about, campaign }, 'adjustment'],
  [paperAct, { ...about, ...of }, 'paper'],
  [sealAct, { ...seal, unit: 'x' }, 'seal'],
  [minutesAct, seal, 'seal'],
  [revocationAct, { ...about, ...of }, 'revocation'],
  [enrolAct, passkey, 'passkey_enrolled'],
  [removeAct, { ...passkey, unit: 'x' }, 'passkey_removed'],
] as const

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('a leaf', () => {
  it('is these bytes', () => {
    expect(text(signatureAct.leaf.write(signature))).toBe(
      `{"assertionHash":null,"authority":"for_head","campaign":"${campaign}","documentHash":"${hash('1')}",` +
        '"format":"giao-uoc/leaf/1","kind":"signature","previousVersion":null,' +
        `"signedAt":"2022-12-21T01:41:07.123Z","signerHash":"${hash('2')}","strength":"password",` +
        `"strokesHash":"${hash('3')}","unit":"phuong-my-dinh-1"}`,
    )
  })

  it('is tried here in every kind', () => {
    expect(new Set(samples.map(([act]) => act))).toEqual(new Set(logActs))
  })

  it.each(samples)('of %s comes back, as one of its own act alone', (act, facts, kind) => {
    const bytes = act.leaf.write(facts)
    expect(act.leaf.read(bytes)).toMatchObject({ ...facts, kind, signedAt: signedAt.toISOString() })
    expect(logActs.filter(({ leaf }) => leaf.read(bytes))).toEqual([act])
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
        assertionHash: made.strength === 'passkey' ? made.signerHash : null,
      }))
    fc.assert(
      fc.property(facts, (made) => {
        expect(signatureAct.leaf.read(signatureAct.leaf.write(made))).toEqual({
          ...made,
          kind: 'signature',
          format: 'giao-uoc/leaf/1',
          signedAt: made.signedAt.toISOString(),
        })
      }),
    )
  })

  it.each([
    ['a signature without a unit', signatureAct, { ...signature, unit: null }],
    [
      'a signature by passkey without its assertion',
      signatureAct,
      { ...signature, strength: 'passkey' as const },
    ],
    ['a signature by password with an assertion', signatureAct, { ...signature, assertionHash: hash('6') }],
    ['a seal with a signer', sealAct, { ...seal, unit: 'x', signerHash: hash('2') }],
    ['a witness with a unit', witnessAct, { ...witness, unit: 'x' }],
    ['a passkey with a document', enrolAct, { ...passkey, documentHash: hash('1') }],
    ['a hash in upper case', signatureAct, { ...signature, documentHash: hash('A') }],
    ['a hash too short', signatureAct, { ...signature, documentHash: 'ab' }],
  ])('is not made of %s', (_, act, facts) => expect(() => act.leaf.write(facts)).toThrow())

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
    expect(
      signatureAct.leaf.read(new TextEncoder().encode(change(text(signatureAct.leaf.write(signature))))),
    ).toBeNull()
  })

  it('is not read from bytes that are no UTF-8', () => {
    expect(
      signatureAct.leaf.read(Uint8Array.of(...signatureAct.leaf.write(signature).slice(0, -1), 0xff)),
    ).toBeNull()
  })
})
