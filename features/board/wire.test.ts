import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type UnitStatus, unitStatusNames } from '@/lib/vi'
import { boardUnit, content } from '@/tests/sample-boards'
import { apply, assemble, type Board, type BoardUnit } from './board'
import { type HallBoard, hallOf } from './hall'
import { BoardJson, type Versioned } from './response'
import type { Audience } from './stream'
import { Stretches, unpack } from './wire'

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
  return { board, of: (audience: Audience) => read(new BoardJson().of(audience, board)) }
}

describe('a board on its way', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const { board, of } = written(units)
        expect(unpack<Board>(of('board'))).toEqual(board)
      }),
    )
  })
  it('comes out for the hall as it went in', () => {
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const { board, of } = written(units)
        expect(unpack<HallBoard>(of('hall'))).toEqual(hallOf(board))
      }),
    )
  })
  it('follows a change of name and one of state', () => {
    const [one, other] = [boardUnit({ code: 'x', block: 'a' }), boardUnit({ code: 'y', block: 'b' })]
    const { board } = written([one, other])
    const boardJson = new BoardJson()
    boardJson.of('board', board)
    const renamed = apply(board, { version: 'a-2', units: [{ ...one, name: 'Tên mới' }] })
    expect(unpack<Board>(read(boardJson.of('board', renamed)))).toEqual(renamed)
    const viewed = apply(renamed, { version: 'a-3', units: [{ ...other, status: 'viewed' }] })
    expect(unpack<Board>(read(boardJson.of('board', viewed)))).toEqual(viewed)
  })
})

describe('Stretches', () => {
  it('writes again only the stretch in which a unit changed', () => {
    const stretches = new Stretches('states')
    const read = (pieces: Uint8Array[]) =>
      unpack<{ units: { n: number }[] }>({
        names: [],
        states: pieces.map((piece) => JSON.parse(Buffer.from(piece).toString())),
      }).units
    const units = Array.from({ length: 600 }, (_, n) => ({ n }))
    const first = stretches.write(units)
    expect(read(first)).toEqual(units)
    expect(first).toHaveLength(3)
    const changed = units.with(300, { n: -1 })
    const second = stretches.write(changed)
    expect(read(second)).toEqual(changed)
    expect(second.map((piece, at) => piece === first[at])).toEqual([true, false, true])
    const shorter = changed.slice(0, 10)
    expect(read(stretches.write(shorter))).toEqual(shorter)
  })
})
