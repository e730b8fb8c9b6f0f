import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { typesetter } from '@/features/paper/typesetting/typesetter'
import { missingTools, run } from '@/tests/tools'
import { reportPaper } from './paper'
import { type Cell, cellInWords, percent, type Report, searchReport } from './report'

afterAll(() => typesetter().close())

const at = new Date('2022-12-21T01:41:07Z')
const of = {
  campaign: { title: 'Giao ước thi đua năm 2023' },
  issuingBody: { name: 'Ủy ban nhân dân quận', parentName: 'Thành phố', placeName: 'Nam Từ Liêm' },
}

const sample = (rows: Cell[][]): Report => ({
  title: 'Tình hình ký',
  lead: '2 trên 3 đơn vị đã ký.',
  tables: [
    {
      title: 'Theo đơn vị',
      short: 'Theo đơn vị',
      columns: [
        { header: 'Đơn vị', share: 6 },
        { header: 'Mức', figure: true, share: 2 },
        { header: 'Trạng thái', share: 3 },
      ],
      rows,
      total: ['Cộng', rows.length, null],
      empty: 'Chưa có đơn vị.',
    },
  ],
})

const row: Cell[] = ['Phường Mỹ Đình 1', { decimal: '8664.9' }, { status: 'signed', overdue: false }]

describe('cells in words', () => {
  it('read as the figures and statuses that people know', () => {
    expect(row.map(cellInWords)).toEqual(['Phường Mỹ Đình 1', '8.664,9', 'Đã ký'])
    expect(cellInWords({ status: 'viewed', overdue: true })).toBe('Đã xem, quá hạn')
    expect(cellInWords(12345)).toBe('12.345')
    expect(cellInWords(null)).toBe('')
  })

  it('are searched without marks, and keep their number', () => {
    const rows: Cell[][] = [['Phòng Y tế'], row]
    expect(searchReport(rows, 'my dinh')).toEqual([{ ordinal: 2, cells: row }])
    expect(searchReport(rows, '')).toHaveLength(2)
  })
})

describe('percent', () => {
  it('has one decimal at most and says 100% of a whole only', () => {
    expect([percent(1, 2), percent(31, 56), percent(999, 1000), percent(1999, 2000), percent(0, 0)]).toEqual([
      '50%',
      '55,3%',
      '99,9%',
      '99,9%',
      '–',
    ])
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (part, rest) => {
        const said = percent(part, part + rest)
        return (said === '100%') === (rest === 0 && part > 0)
      }),
    )
  })
})

describe.skipIf(missingTools('pdftotext', 'pdfinfo', 'qpdf').length > 0)('the report on paper', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'giao-uoc-report-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = async (report: Report) => {
    const name = path.join(folder, `${report.tables[0]!.columns.length}-${report.tables[0]!.rows.length}.pdf`)
    writeFileSync(name, await reportPaper(report, of, at))
    return name
  }

  it('repeats its header on every page, numbers the pages and is sound PDF/A', async () => {
    const name = await file(sample(Array.from({ length: 90 }, () => row)))
    const pages = Number(/Pages: +(\d+)/.exec(run('pdfinfo', name))?.[1])
    expect(pages).toBeGreaterThan(2)
    for (let page = 1; page <= pages; page++) {
      const text = run('pdftotext', '-layout', '-f', String(page), '-l', String(page), name, '-')
      expect(text).toContain('Trạng thái')
      if (page > 1) expect(text.trim().split('\n')[0]!.trim()).toBe(String(page))
    }
    const whole = run('pdftotext', '-layout', name, '-')
    for (const words of [
      'TÌNH HÌNH KÝ',
      'Số liệu lúc 08:41:07 21/12/2022',
      'ngày 21 tháng 12 năm 2022',
      '8.664,9',
    ])
      expect(whole).toContain(words)
    expect(run('qpdf', '--check', name)).toContain('No syntax or stream encoding errors')
  })

  it('lies where a table is wide, and says so where one is empty', async () => {
    const wide = sample([])
    wide.tables[0]!.columns = Array.from({ length: 8 }, (_, index) => ({ header: `Cột ${index}`, share: 1 }))
    const name = await file(wide)
    expect(run('pdfinfo', name)).toMatch(/Page size: +841\.\d+ x 595/)
    expect(run('pdfinfo', name)).toMatch(/Pages: +1\b/)
    expect(run('pdftotext', '-layout', name, '-')).toContain('Chưa có đơn vị.')
  })
})
