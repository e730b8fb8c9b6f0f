import { describe, expect, it } from 'vitest'
import type { AssignedTarget, Decision } from '../outstanding'
import { sectionsOf } from './assigned-targets'

const decision = (id: string): Decision => ({
  id,
  campaignId: 'c',
  code: id,
  codeNumber: null,
  codeNotation: 'QĐ-UBND',
  issuer: 'Ủy ban nhân dân',
  layout: 'state',
  subject: 'Về việc giao chỉ tiêu',
  issuedOn: '2022-12-21',
  position: 1,
  fileId: null,
  publishedAt: new Date(0),
})

const _proposal = { id: 'p', low: '9', high: null, reason: 'Số hộ giảm', by: 'A', at: new Date(0) }
const _answer = { outcome: 'kept' as const, reason: 'Đã cân đối', at: new Date(1) }

const target = (change: Partial<AssignedTarget> = {}): AssignedTarget => ({
  revisionId: 'r',
  revision: 1,
  code: 'T1',
  name: 'Chỉ tiêu',
  parentName: null,
  group: 'Kinh tế',
  measureUnit: '%',
  direction: 'at_least',
  low: '10',
  high: null,
  decisionId: 'd1',
  decisionCode: 'd1',
  reason: null,
  previousLow: null,
  previousHigh: null,
  asked: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  proposal: null,
  answer: null,
  ...change,
})

describe('the rows of a unit', () => {
  const rows = [
    target({ code: 'A1', group: 'Xây dựng Đảng' }),
    target({ code: 'B1', decisionId: 'd2' }),
    target({ code: 'B2', decisionId: 'd2', decisionCode: 'd3' }),
    target({ code: 'B3', decisionId: 'd2', group: 'Ngân sách' }),
  ]

  it('stand under the decision that first assigned them and their group, numbered through', () => {
    const sections = sectionsOf([decision('d1'), decision('d2'), decision('d3')], rows)
    const shape = sections.map(({ decision, groups }) => [
      decision?.code,
      groups.map(({ name, rows }) => [name, rows.map(({ ordinal, target }) => `${ordinal} ${target.code}`)]),
    ])
    expect(shape).toEqual([
      ['d1', [['Xây dựng Đảng', ['1 A1']]]],
      [
        'd2',
        [
          ['Kinh tế', ['2 B1', '3 B2']],
          ['Ngân sách', ['4 B3']],
        ],
      ],
    ])
  })

  it('are never lost, even without their decision', () => {
    const [section] = sectionsOf([], rows.slice(0, 1))
    expect(section).toMatchObject({ decision: null, groups: [{ rows: [{ ordinal: 1 }] }] })
  })
})
