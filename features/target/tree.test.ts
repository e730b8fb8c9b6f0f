import { describe, expect, it } from 'vitest'
import demonstration from '@/db/seed/nam-tu-liem-2023.json'
import type { Allocation, Direction } from '@/lib/terms'
import type { TargetRecord, UnitAssignment } from './queries'
import { countChecks, searchRows, treeRows } from './tree'

const targets: TargetRecord[] = demonstration.targets.map((row) => ({
  id: row.code,
  parentId: row.parent,
  decisionId: row.decision,
  code: row.code,
  name: row.name,
  group: row.group,
  measureUnit: row.measure_unit,
  direction: row.direction as Direction,
  low: row.value_low,
  high: row.value_high,
  rollup: row.rollup as 'sum' | null,
  allocation: row.allocation as Allocation,
  note: null,
}))
const assignments: UnitAssignment[] = demonstration.assignments.map((row) => ({
  targetId: row.target,
  unit: row.unit,
  low: row.value_low,
  high: row.value_high,
}))
const rows = treeRows(targets, assignments)
const checksOf = (code: string, of = rows) => of.find((row) => row.code === code)?.checks

/** The reference conference with something changed. */
const changed = (code: string, change: Partial<TargetRecord>) =>
  treeRows(
    targets.map((row) => (row.code === code ? { ...row, ...change } : row)),
    assignments,
  )

describe('the tree of the reference conference', () => {
  it('has every target once, parts under their whole', () => {
    expect(rows).toHaveLength(31)
    expect(rows.slice(0, 7).map(({ ordinal, code, depth }) => [ordinal, code, depth])).toEqual([
      ['1', 'A1', 0],
      ['1.1', 'A1.1', 1],
      ['1.2', 'A1.2', 1],
      ['1.3', 'A1.3', 1],
      ['1.4', 'A1.4', 1],
      ['2', 'A2', 0],
      ['1', 'B1', 0],
    ])
  })

  it.each([
    ['A1', '122 + 8 + 31 + 19 = 180', 'right'],
    ['B2', '61,6 + 38,3 + 0,1 = 100', 'right'],
    ['B19', '364 + 1.968 + 342 = 2.674', 'right'],
    ['A1.1', '10 đơn vị, tổng 122 = 122', 'right'],
    ['A1.2', '4 đơn vị, tổng 8 = 8', 'right'],
    ['A1.3', '11 đơn vị, tổng 31 = 31', 'right'],
    ['B10', '10 đơn vị, tổng 4.500 = 4.500', 'right'],
  ])('%s: %s is %s', (code, words, verdict) => {
    expect(checksOf(code)?.[0]).toEqual({ words, verdict })
  })

  it("shows the enterprises' 19 as not assigned to units, which is no fault", () => {
    expect(checksOf('A1')?.[1]).toEqual({
      words: '25 đơn vị, tổng 161; còn 19 chưa giao đơn vị trong 180',
      verdict: 'rest',
    })
    expect(countChecks(rows)).toEqual({ all: 8, right: 7, rest: 1, wrong: 0 })
  })

  it('has no check where nothing is to be summed', () => {
    expect(checksOf('B6')).toEqual([])
    expect(rows.find(({ code }) => code === 'B6')?.units).toHaveLength(12)
  })

  it("keeps the units' figures as issued", () => {
    expect(rows.find(({ code }) => code === 'B1')?.units[0]?.figure).toBe('13-14%')
  })
})

describe('a check that does not come out', () => {
  it('is wrong when units have more than the total', () => {
    expect(checksOf('B10', changed('B10', { low: '4400' }))).toEqual([
      { words: '10 đơn vị, tổng 4.500; vượt 100 so với 4.400', verdict: 'wrong' },
    ])
  })

  it('is a rest when parts stay under their whole, but never in a composition', () => {
    expect(checksOf('A1', changed('A1', { low: '190' }))?.[0]?.verdict).toBe('rest')
    expect(checksOf('B2', changed('B2', { low: '101' }))?.[0]?.verdict).toBe('wrong')
  })

  it('is a rest when nothing is split yet', () => {
    expect(checksOf('B10', treeRows(targets, []))).toEqual([
      { words: '0 đơn vị, tổng 0; còn 4.500 chưa giao đơn vị trong 4.500', verdict: 'rest' },
    ])
  })
})

describe('searching the tree', () => {
  const found = (search: string) => searchRows(rows, search).map(({ code }) => code)

  it('needs no marks and keeps the whole above a part', () => {
    expect(found('doanh nghiep')).toEqual(['A1', 'A1.4', 'A2'])
  })

  it('finds a code and a group', () => {
    expect(found('b19.2')).toEqual(['B19', 'B19.2'])
    expect(found('ngan sach')).toEqual(['B3', 'B4'])
  })

  it('keeps everything for nothing and nothing for what is not there', () => {
    expect(found(' ')).toHaveLength(31)
    expect(found('khong co')).toEqual([])
  })
})
