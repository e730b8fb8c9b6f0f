import { describe, expect, it } from 'vitest'
import { sha256, toHex } from '@/lib/canonical'
import { sampleContent, sampleList } from '@/tests/sample-lists'
import { buildList, exceptionsOf, freeze, listStatusOf, signedOf, thaw } from './list'
import { ceremonySteps } from './steps'

describe('a list', () => {
  it('counts in all and by block, and names its exceptions in the order of protocol', () => {
    expect(sampleList.counts).toEqual({
      ...{ units: 7, electronic: 3, paper: 1, resignNeeded: 1, revoked: 1, notSigned: 1 },
    })
    expect(sampleList.blocks.map(({ counts }) => [signedOf(counts), counts.units])).toEqual([
      [3, 3],
      [1, 4],
    ])
    expect(sampleList.exceptions).toEqual({
      notSigned: ['phuong-2'],
      resignNeeded: ['phuong-3'],
      revoked: ['phuong-4'],
    })
    expect(exceptionsOf(sampleList).map(({ status }) => status)).toEqual([
      ...['not_signed', 'resign_needed', 'revoked', 'paper'],
    ])
  })

  it('is the same bytes for the same content, others a moment later, and reads back', () => {
    const at = new Date('2022-12-21T03:00:00.000Z')
    const { bytes, hash } = freeze(buildList(sampleContent, at))
    expect(toHex(freeze(sampleList).hash)).toBe(toHex(hash))
    expect(toHex(sha256(bytes))).toBe(toHex(hash))
    expect(thaw(bytes)).toEqual(sampleList)
    const later = freeze(buildList(sampleContent, new Date(at.getTime() + 1)))
    expect(toHex(later.hash)).not.toBe(toHex(hash))
  })

  it('tells a revoked signature from one that must be given again', () => {
    const [earlier, later] = [new Date('2022-12-20'), new Date('2022-12-21')]
    const status = (revokedAt: Date | null, paperRecordedAt: Date | null) =>
      listStatusOf('resign_needed', { revokedAt, paperRecordedAt })
    expect(status(later, null)).toBe('revoked')
    expect(status(later, earlier)).toBe('revoked')
    expect(status(earlier, later)).toBe('resign_needed')
    expect(status(null, null)).toBe('resign_needed')
    for (const open of ['not_opened', 'viewed', 'proposal', 'acknowledged'] as const)
      expect(listStatusOf(open, { revokedAt: null, paperRecordedAt: null })).toBe('not_signed')
  })
})

describe('the running order', () => {
  const untouched = { screens: 0, awaited: 2, minutes: 0 }

  it('goes from the screen to the minutes', () => {
    expect(ceremonySteps({ state: 'consulting', ...untouched })).toMatchObject({
      ...{
        screen: 'now',
        opening: 'now',
        signing: 'later',
        lock: 'later',
        witnesses: 'later',
        minutes: 'later',
      },
    })
    expect(ceremonySteps({ state: 'open', ...untouched, screens: 1 })).toMatchObject({
      ...{
        screen: 'done',
        opening: 'done',
        signing: 'now',
        lock: 'now',
        witnesses: 'later',
        minutes: 'later',
      },
    })
    expect(ceremonySteps({ state: 'locked', ...untouched })).toMatchObject({
      ...{ signing: 'done', lock: 'done', witnesses: 'now', minutes: 'now' },
    })
    expect(ceremonySteps({ state: 'locked', screens: 0, awaited: 0, minutes: 1 })).toMatchObject({
      ...{ witnesses: 'done', minutes: 'done' },
    })
  })
})
