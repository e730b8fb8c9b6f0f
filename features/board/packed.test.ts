import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type UnitStatus, unitStatusNames } from '@/lib/vi'
import { boardUnit, content } from '@/tests/sample-boards'
import { apply, assemble, type BoardUnit } from './board'
import { hallOf } from './hall'
import { unpackBoard, unpackHall } from './packed'
import type { Audience } from './stream'
import { Stretches } from './stretches'
import type { Versioned } from './wire'
import { WrittenBoard } from './written'

const words = fc.array(fc.constantFrom('Trường', 'Mỹ', 'Đình', 'mỹ', '1', '-', '', '“An”', '\n'), {
  maxLength: 5,
})
const text = fc.oneof(
  words.map((some) => some.join(' ')),
  words.map((some) => some.join('-')),
  fc.string(),
)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const unit: fc.Arbitrary<BoardUnit> = fc.record({
  code: text,
  name: text,
  shortName: text,
  block: fc.constantFrom('a', 'b'),
  status: fc.constantFrom(...(Object.keys(unitStatusNames) as UnitStatus[])),
  overdue: fc.boolean(),
  signedAt: maybe(
    fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
      .map((at) => at.toISOString()),
  ),
  signerName: maybe(text),
  signerTitle: maybe(text),
  assigned: fc.nat(),
  acknowledged: fc.nat(),
  proposed: fc.nat(),
})
const read = (written: Versioned) => JSON.parse(Buffer.from(written.json()).toString())
const written = (units: BoardUnit[]) => {
  const board = assemble(
    { ...content, blocks: [...'ab'].map((code) => ({ code, name: code })), units },
    'a-1',
  )
  return { board, of: (audience: Audience) => read(new WrittenBoard().of(audience, board)) }
}

describe('a board on its way', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const { board, of } = written(units)
        expect(unpackBoard(of('board'))).toEqual(board)
      }),
    )
  })
  it('comes out for the hall as it went in', () => {
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const { board, of } = written(units)
        expect(unpackHall(of('hall'))).toEqual(hallOf(board))
      }),
    )
  })
  it('follows a change of name and one of state', () => {
    const [one, other] = [boardUnit({ code: 'x', block: 'a' }), boardUnit({ code: 'y', block: 'b' })]
    const { board } = written([one, other])
    const keeper = new WrittenBoard()
    keeper.of('board', board)
    const renamed = apply(board, { version: 'a-2', units: [{ ...one, name: 'Tên mới' }] })
    expect(unpackBoard(read(keeper.of('board', renamed)))).toEqual(renamed)
    const viewed = apply(renamed, { version: 'a-3', units: [{ ...other, status: 'viewed' }] })
    expect(unpackBoard(read(keeper.of('board', viewed)))).toEqual(viewed)
  })
})

describe('Stretches', () => {
  it('packs again only the stretch in which a row changed', () => {
    const packed: number[] = []
    const stretches = new Stretches<{ n: number }>(256, (rows) => {
      packed.push(rows.length)
      return rows.map(({ n }) => n)
    })
    const read = (of: { n: number }[]) =>
      stretches.write(of).flatMap((piece): number[] => JSON.parse(Buffer.from(piece).toString()))
    const rows = Array.from({ length: 600 }, (_, n) => ({ n }))
    expect(read(rows)).toEqual(rows.map(({ n }) => n))
    expect(packed.splice(0)).toEqual([256, 256, 88])
    const changed = rows.with(300, { n: -1 })
    expect(read(changed)).toEqual(changed.map(({ n }) => n))
    expect(packed.splice(0)).toEqual([256])
    const shorter = changed.slice(0, 10)
    expect(read(shorter)).toEqual(shorter.map(({ n }) => n))
  })
})
