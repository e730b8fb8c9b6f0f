import { describe, expect, it } from 'vitest'
import { boardUnit, content, signedUnit } from '@/tests/sample-boards'
import { apply, assemble, type BoardUnit, changedUnits, newlySigned } from './board'
import { applyHall, hallDelta, hallOf } from './hall'

const board = assemble(content, 'a-1')
const signedNow = signedUnit({ code: 'y-te', block: 'phong-ban', signedAt: '2022-12-21T01:42:00.000Z' })

describe('assemble', () => {
  it('counts units, signatures, those on paper and the last one, whole and by block', () => {
    expect(board.totals).toEqual({ units: 4, signed: 2, paper: 1, lastSignedAt: '2022-12-21T01:41:07.000Z' })
    expect(board.blocks).toEqual([
      { code: 'phong-ban', name: 'Khối các phòng', units: 2, signed: 1 },
      { code: 'phuong', name: 'Khối các phường', units: 2, signed: 1 },
    ])
  })
  it('counts a unit that must sign again as one that still has to', () => {
    const units = content.units.map((unit): BoardUnit => ({ ...unit, status: 'resign_needed' }))
    expect(assemble({ ...content, units }, 'a-1').totals).toMatchObject({ signed: 0, lastSignedAt: null })
  })
})

describe('apply', () => {
  const after = apply(board, { version: 'a-2', units: [signedNow] })
  it('puts the changed unit in its place and counts again', () => {
    expect(after.units.map(({ code }) => code)).toEqual(board.units.map(({ code }) => code))
    expect(after.totals).toMatchObject({ signed: 3, lastSignedAt: signedNow.signedAt })
    expect(after.blocks[0]).toMatchObject({ units: 2, signed: 2 })
    expect(after.version).toBe('a-2')
  })
  it('leaves the board as it was before', () => {
    expect(board.totals.signed).toBe(2)
  })
  it('says the same when the delta comes twice', () => {
    expect(apply(after, { version: 'a-2', units: [signedNow] })).toEqual(after)
  })
  it('passes over a unit that it does not know', () => {
    const unknown = boardUnit({ code: 'khac' })
    expect(apply(board, { version: 'a-2', units: [unknown] }).units).toEqual(board.units)
  })
})

describe('changedUnits', () => {
  const withUnits = (units: BoardUnit[]) => ({ ...content, units })
  it('names the units that differ', () => {
    const units = content.units.map((unit) => (unit.code === 'y-te' ? signedNow : unit))
    expect(changedUnits(board, withUnits(units))).toEqual([signedNow])
  })
  it('finds nothing where nothing changed', () => {
    expect(changedUnits(board, content)).toEqual([])
  })
  it.each([
    ['a unit is gone', withUnits(content.units.slice(1))],
    ['the order changed', withUnits(content.units.toReversed())],
    ['a block has another name', { ...content, blocks: content.blocks.map((b) => ({ ...b, name: 'Khác' })) }],
    ['the deadline moved', { ...content, campaign: { ...content.campaign, closesAt: null } }],
  ])('wants everything told again when %s', (_, fresh) => {
    expect(changedUnits(board, fresh)).toBe('whole')
  })
})

describe('newlySigned', () => {
  it('tells who signed and who signed again, in the order of signing', () => {
    const again = signedUnit({
      code: 'my-dinh',
      block: 'phuong',
      status: 'resigned',
      signedAt: '2022-12-21T01:41:30.000Z',
    })
    const after = apply(board, { version: 'a-2', units: [signedNow, again] })
    expect(newlySigned(board, after).map(({ code }) => code)).toEqual(['my-dinh', 'y-te'])
  })
  it('does not tell a unit whose pledge was only looked at', () => {
    const viewed = boardUnit({ code: 'y-te', block: 'phong-ban', status: 'viewed' })
    expect(newlySigned(board, apply(board, { version: 'a-2', units: [viewed] }))).toEqual([])
  })
})

describe('what the hall sees', () => {
  it('is who signed and who is awaited, and nothing else of a unit', () => {
    expect(hallOf(board).units).toContainEqual({
      code: 'y-te',
      name: 'Đơn vị y-te',
      shortName: 'y-te',
      block: 'phong-ban',
      signed: false,
    })
  })
  it('leaves out changes before a signature', () => {
    const proposal = boardUnit({ code: 'y-te', block: 'phong-ban', status: 'proposal', proposed: 2 })
    expect(hallDelta(board, { version: 'a-2', units: [proposal] })).toBeNull()
  })
  it('follows the board through its changes', () => {
    const delta = { version: 'a-2', units: [signedNow] }
    expect(applyHall(hallOf(board), hallDelta(board, delta)!)).toEqual(hallOf(apply(board, delta)))
  })
})
