import { describe, expect, it } from 'vitest'
import { countByBlock, countByTarget, countVerdicts, filterResults, resultRows } from './campaign-results'
import { resultsAddress, resultsQuery } from './schema'

const at = new Date('2023-04-01T00:00:00Z')
const said = (period: 'q1' | 'h1', value: string) =>
  ({ assignmentId: '', period, value, note: null, by: 'A', at }) as const

const row = (unit: string, block: string, code: string, reports: ReturnType<typeof said>[]) => ({
  assignmentId: `${unit}-${code}`,
  unitCode: unit,
  unit,
  blockCode: block,
  block: `Khối ${block}`,
  code,
  name: `Chỉ tiêu ${code}`,
  parentName: null,
  measureUnit: '%',
  direction: 'at_least' as const,
  low: '90',
  high: null,
  targetPosition: code === 'B' ? 1 : 2,
  reports,
})

const results = [
  row('Mỹ Đình 1', 'p', 'A', [said('q1', '95'), said('h1', '89')]),
  row('Mỹ Đình 2', 'p', 'B', []),
  row('Phòng Y tế', 'q', 'A', [said('q1', '91')]),
]

describe('resultRows', () => {
  it('takes the latest period of each, or the one that is asked for', () => {
    expect(resultRows(results).map(({ verdict }) => verdict)).toEqual(['at_risk', 'not_reported', 'reached'])
    expect(resultRows(results, 'q1').map(({ verdict }) => verdict)).toEqual([
      'reached',
      'not_reported',
      'reached',
    ])
    expect(resultRows(results, 'year').every(({ verdict }) => verdict === 'not_reported')).toBe(true)
  })
})

describe('counting', () => {
  const rows = resultRows(results)
  it('adds up by block and by target', () => {
    expect(countVerdicts(rows)).toEqual({ all: 3, reached: 1, at_risk: 1, missed: 0, not_reported: 1 })
    expect(countByBlock(rows).map(({ name, counts }) => [name, counts.all, counts.at_risk])).toEqual([
      ['Khối p', 2, 1],
      ['Khối q', 1, 0],
    ])
    expect(countByTarget(rows).map(({ code, counts }) => [code, counts.all])).toEqual([
      ['B', 1],
      ['A', 2],
    ])
  })
})

describe('filterResults', () => {
  const rows = resultRows(results)
  it('searches without marks and narrows down by every condition', () => {
    expect(filterResults(rows, { search: 'my dinh' })).toHaveLength(2)
    expect(filterResults(rows, { search: 'my dinh', target: 'A' })).toHaveLength(1)
    expect(filterResults(rows, { block: 'q', verdict: 'at_risk' })).toHaveLength(0)
    expect(filterResults(rows, {})).toHaveLength(3)
  })
})

describe('the address of results', () => {
  it('keeps what it knows and drops the rest', () => {
    const query = resultsQuery.parse({
      period: 'h1',
      verdict: 'x',
      search: '  mỹ  đình ',
      page: '0',
      other: '1',
    })
    expect(query).toEqual({ period: 'h1', search: 'mỹ đình', page: 1, verdict: undefined })
    expect(resultsAddress(query)).toBe('?period=h1&search=m%E1%BB%B9+%C4%91%C3%ACnh')
    expect(resultsAddress({ page: 1 })).toBe('')
  })
})
