import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type FileVerdict, fileFaultInWords, fileFaults, readTicket, writeTicket } from './file-verdict'

const secret = 'mật khẩu của máy chủ để thử, đủ dài'
const at = new Date('2022-12-21T01:41:07.123Z')
const valid = {
  kind: 'valid' as const,
  code: '7K2M9QXA4TZ8',
  sealedBy: 'Hệ thống Giao ước',
  stampedAt: new Date('2022-12-21T01:41:08Z'),
  hash: 'ab'.repeat(32),
}
const { sealedBy, stampedAt, hash } = valid
const list = { year: 2023, issuingBody: 'Ủy ban', listHash: 'cd'.repeat(32), superseded: false }
const verdicts: FileVerdict[] = [
  valid,
  { kind: 'valid_minutes', ...list, sealedBy, stampedAt, hash },
  { ...valid, stampedAt: null },
  ...fileFaults.map((kind) => ({ kind })),
]

it('carries every verdict through an address, with the time of the check', () => {
  for (const verdict of verdicts) {
    const ticket = writeTicket(verdict, secret, at)
    expect(ticket).toMatch(/^[\w-]+\.[\w-]+$/)
    expect(readTicket(ticket, secret, at)).toEqual({ at, verdict })
  }
})

it('is worth nothing with a character changed, under another secret, or after an hour', () => {
  const ticket = writeTicket(valid, secret, at)
  fc.assert(
    fc.property(fc.nat(ticket.length - 1), fc.constantFrom(...'AZaz09-_.'), (place, character) => {
      fc.pre(ticket[place] !== character)
      const changed = `${ticket.slice(0, place)}${character}${ticket.slice(place + 1)}`
      expect(readTicket(changed, secret, at)).toBeNull()
    }),
  )
  expect(readTicket(ticket, `${secret}!`, at)).toBeNull()
  expect(readTicket(ticket, secret, new Date(at.getTime() + 3_600_001))).toBeNull()
  expect(readTicket('', secret, at)).toBeNull()
})

it('every fault has a sentence of its own', () => {
  const sentences = fileFaults.map(fileFaultInWords)
  expect(new Set(sentences).size).toBe(fileFaults.length)
})
