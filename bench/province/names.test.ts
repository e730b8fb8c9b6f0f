import { expect, it } from 'vitest'
import { unitOf } from './names'

const units = Array.from({ length: 30_000 }, (_, n) => unitOf(n))

it('gives every unit a code and a name of its own, as the database wants them', () => {
  expect(new Set(units.map(({ code }) => code)).size).toBe(units.length)
  expect(new Set(units.map(({ name }) => name)).size).toBe(units.length)
  for (const { code } of units) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

it('puts the offices of one commune beside each other', () => {
  const place = units[0]!.shortName
  expect(units.slice(0, 6).map(({ name }) => name)).toEqual([
    `UBND xã ${place}`,
    `Trường Mầm non ${place}`,
    `Trường Tiểu học ${place}`,
    `Trường THCS ${place}`,
    `Trạm Y tế xã ${place}`,
    `Công an xã ${place}`,
  ])
})
