import { describe, expect, it } from 'vitest'
import type { DocumentTarget, PledgeDocument } from '@/features/pledge/document'
import { legalBases, opening, rowNote, targetRemarks } from './texts'

const row = (change: Partial<DocumentTarget> = {}): DocumentTarget => ({
  code: 'T1',
  group: 'Kinh tế',
  name: 'Chỉ tiêu',
  revision: 1,
  decision: 'QD',
  direction: 'at_least',
  low: '93.5',
  high: null,
  measureUnit: '%',
  acknowledged: null,
  proposed: null,
  ...change,
})

const document: PledgeDocument = {
  format: 'giao-uoc/pledge/1',
  version: 1,
  layout: 'state',
  day: '2022-12-21',
  issuingBody: { name: 'Ủy ban', superior: 'Ủy ban', placeName: 'Nơi thử' },
  campaign: { year: 2023, title: 'Giao ước thi đua năm 2023', theme: 'Thử' },
  conference: { title: 'Hội nghị ký giao ước', heldOn: '2022-12-21' },
  unit: { code: 'don-vi', name: 'Đơn vị 1', block: 'Khối' },
  legalBases: ['Luật Thi đua, khen thưởng'],
  decisions: [
    {
      code: 'QD',
      number: null,
      notation: 'QĐ-UBND',
      issuer: 'Ủy ban',
      subject: 'Về việc giao chỉ tiêu',
      issuedOn: '2023-02-05',
    },
  ],
  pledgedBefore: 'các đồng chí lãnh đạo',
  commonContent: [],
  targets: [],
  ownTargets: [],
  tasks: [],
  solutions: [],
  commitments: [],
  recipients: [],
  signing: null,
}

const taken = { by: 'Nguyễn Văn A', at: '2022-12-21T01:41:07.000Z' }
const asked = {
  low: '92',
  high: null,
  reason: 'Số hộ giảm',
  by: 'Trần Thị B',
  at: '2022-12-21T01:00:00.000Z',
}

describe('the legal bases', () => {
  it('name laws and decisions, with ";" between them and "." at the end', () => {
    expect(legalBases(document)).toEqual([
      'Căn cứ Luật Thi đua, khen thưởng;',
      'Căn cứ Quyết định số …/QĐ-UBND ngày 05 tháng 02 năm 2023 của Ủy ban về việc giao chỉ tiêu.',
    ])
  })

  it('are none where nothing is based on anything', () => {
    expect(legalBases({ ...document, legalBases: [], decisions: [] })).toEqual([])
  })
})

describe('the opening', () => {
  it('says where, when, before whom and who', () => {
    expect(opening(document)).toBe(
      'Tại Hội nghị ký giao ước, ngày 21 tháng 12 năm 2022, trước các đồng chí lãnh đạo, Đơn vị 1 giao ước thi đua với các nội dung sau:',
    )
  })

  it('starts before whom, where there is no conference', () => {
    expect(opening({ ...document, conference: null })).toMatch(/^Trước các đồng chí lãnh đạo, Đơn vị 1 /)
  })
})

describe('the note of a row', () => {
  it.each([
    [row(), ''],
    [row({ revision: 3 }), 'Điều chỉnh lần 2'],
    [row({ proposed: asked }), 'Có kiến nghị: 92%'],
    [row({ revision: 2, proposed: asked }), 'Điều chỉnh lần 1; Có kiến nghị: 92%'],
    [
      row({ direction: 'range', low: '13', high: '14', proposed: { ...asked, low: '12.5', high: '13.5' } }),
      'Có kiến nghị: 12,5-13,5%',
    ],
  ])('of %j is %s', (given, note) => {
    expect(rowNote(given)).toBe(note)
  })
})

describe('the remarks under the table', () => {
  it('say who took everything in, once an act', () => {
    expect(targetRemarks([row({ acknowledged: taken }), row({ acknowledged: taken })])).toEqual([
      'Lúc 08:41:07 21/12/2022, đồng chí Nguyễn Văn A đã tiếp nhận toàn bộ 2 chỉ tiêu.',
    ])
  })

  it('tell acts apart and give every proposal its reason', () => {
    const later = { ...taken, at: '2022-12-21T01:42:00.000Z' }
    expect(
      targetRemarks([row({ acknowledged: later }), row({ acknowledged: taken }), row({ proposed: asked })]),
    ).toEqual([
      'Lúc 08:41:07 21/12/2022, đồng chí Nguyễn Văn A đã tiếp nhận 1 chỉ tiêu.',
      'Lúc 08:42:00 21/12/2022, đồng chí Nguyễn Văn A đã tiếp nhận 1 chỉ tiêu.',
      'Kiến nghị đối với chỉ tiêu số 3: 92%. Lý do: Số hộ giảm (Trần Thị B, 08:00:00 21/12/2022).',
    ])
  })

  it('are none before anything was said', () => {
    expect(targetRemarks([row()])).toEqual([])
  })
})
