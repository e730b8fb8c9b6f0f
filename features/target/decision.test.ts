import { describe, expect, it } from 'vitest'
import { formatDayInPrint } from '@/lib/dates'
import { decisionInWords, decisionName, decisionNumber } from './decision'

const decision = {
  number: '4321',
  notation: 'QĐ-UBND',
  issuer: 'Ủy ban nhân dân phường',
  subject: 'Về việc giao chỉ tiêu năm 2023',
  issuedOn: '2022-12-21',
}

describe('a decision', () => {
  it.each([
    ['4321', 'QĐ-UBND', 'số 4321/QĐ-UBND'],
    [null, 'QĐ-UBND', 'số …/QĐ-UBND'],
    ['15', 'QĐ/QU', 'số 15-QĐ/QU'],
    [null, 'QĐ/QU', 'số …-QĐ/QU'],
  ])('of number %s and notation %s is cited as %s', (number, notation, cited) => {
    expect(decisionNumber({ number, notation })).toBe(cited)
  })

  it('is named by number, day and issuer', () => {
    expect(decisionName(decision)).toBe(
      'Quyết định số 4321/QĐ-UBND ngày 21/12/2022 của Ủy ban nhân dân phường',
    )
  })

  it('goes on with what it is about, and takes the day as the document prints it', () => {
    expect(decisionInWords(decision, formatDayInPrint)).toBe(
      'Quyết định số 4321/QĐ-UBND ngày 21 tháng 12 năm 2022 của Ủy ban nhân dân phường về việc giao chỉ tiêu năm 2023',
    )
  })
})
