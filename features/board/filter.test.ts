import { describe, expect, it } from 'vitest'
import { boardUnit, content } from '@/tests/sample-boards'
import { chipsOf, selectUnits } from './filter'

const late = boardUnit({ code: 'muon', name: 'UBND phường Mỹ Đình 1', shortName: 'Mỹ Đình 1', overdue: true })
const units = [...content.units, late]
const codes = (filter: Parameters<typeof selectUnits>[1], search = '') =>
  selectUnits(units, filter, search).map(({ code }) => code)

describe('chipsOf', () => {
  it('offers who is awaited first, then all, then each status that some unit has', () => {
    expect(chipsOf(units).map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Chưa ký 3',
      'Tất cả 5',
      'Chưa mở 2',
      'Đã xem 1',
      'Đã ký 1',
      'Ký bản giấy 1',
      'Quá hạn 1',
    ])
  })
  it('still offers who is awaited when nobody is', () => {
    expect(chipsOf([]).map(({ label, count }) => `${label} ${count}`)).toEqual(['Chưa ký 0', 'Tất cả 0'])
  })
})

describe('selectUnits', () => {
  it('leaves the units of a filter', () => {
    expect(codes('unsigned')).toEqual(['y-te', 'my-dinh', 'muon'])
    expect(codes('paper')).toEqual(['me-tri'])
    expect(codes('overdue')).toEqual(['muon'])
  })
  it('finds names without their marks, within the filter', () => {
    expect(codes('all', 'my dinh')).toContain('muon')
    expect(codes('all', 'ubnd DINH')).toEqual(['muon'])
    expect(codes('paper', 'my dinh')).toEqual([])
  })
})
