import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardUnit, content } from '@/tests/sample-boards'
import { assemble, isLarge } from './board'
import { applyHall, type HallBoard, hallOf } from './hall'
import { hallPages, pageOfNewSignature, tilesOnPage } from './hall-pages'

const hallWith = (units: number): HallBoard =>
  hallOf(
    assemble(
      {
        ...content,
        units: Array.from({ length: units }, (_, n) => boardUnit({ code: `u-${n}`, block: 'phuong' })),
      },
      'a-1',
    ),
  )

describe('hallPages', () => {
  it('gives each block its page, in the order of protocol', () => {
    const pages = hallPages(hallOf(assemble(content, 'a-1'))).pages
    expect(pages.map(({ block, units }) => [block.code, units.length])).toEqual([
      ['phong-ban', 2],
      ['phuong', 2],
    ])
  })
  it('cuts a long block into parts of equal length', () => {
    const parts = hallPages(hallWith(22)).pages.map(({ part, parts, units }) => [part, parts, units.length])
    expect(parts).toEqual([
      [1, 2, 11],
      [2, 2, 11],
    ])
  })
  it('shows every unit once, on pages that are never too full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
        const hall = hallWith(count)
        const { pages, turned } = hallPages(hall)
        const overview = isLarge(hall) ? turned : 0
        expect(pages.slice(overview).flatMap(({ units }) => units)).toEqual(hall.units)
        for (const { units, columns } of pages) {
          expect(units.length).toBeLessThanOrEqual(tilesOnPage)
          expect(Math.ceil(units.length / columns)).toBeLessThanOrEqual(5)
        }
      }),
    )
  })
})

describe('hallPages of ten thousand units', () => {
  const large = hallWith(10_000)
  const { pages, turned } = hallPages(large)
  it('turns through the blocks alone, with how far each has come', () => {
    expect(turned).toBe(1)
    expect(pages[0]).toMatchObject({ block: { name: 'Các khối', units: 10_000 }, part: 1, parts: 1 })
    expect(pages[0]!.units.map(({ name, progress }) => [name, progress])).toEqual([
      ['Khối các phòng', '0/0 đã ký'],
      ['Khối các phường', '0/10.000 đã ký'],
    ])
  })
  it('still has a page for every unit, to be turned to when it signs', () => {
    expect(pages).toHaveLength(1 + 500)
    const after = applyHall(large, { version: 'a-2', units: [{ ...large.units[9_999]!, signed: true }] })
    expect(pageOfNewSignature(large.units, hallPages(after).pages)).toBe(500)
  })
})

describe('pageOfNewSignature', () => {
  const before = hallWith(45)
  const signed = (code: string) => {
    const unit = before.units.find((one) => one.code === code)!
    return hallPages(applyHall(before, { version: 'a-2', units: [{ ...unit, signed: true }] })).pages
  }
  it('finds the page of the unit that has just signed', () => {
    expect(pageOfNewSignature(before.units, signed('u-0'))).toBe(0)
    expect(pageOfNewSignature(before.units, signed('u-44'))).toBe(2)
  })
  it('finds none when nobody has', () => {
    expect(pageOfNewSignature(before.units, hallPages(before).pages)).toBe(-1)
  })
})
