import { expect, test } from 'vitest'
import { outstandingCases } from '@/tests/cases/outstanding'
import { isOutstanding } from './outstanding'

const proposal = { id: 'p', low: '9', high: null, reason: 'Số hộ giảm', by: 'A', at: new Date(0) }
const answer = { outcome: 'kept' as const, reason: 'Đã cân đối', at: new Date(1) }

test.each(outstandingCases)(
  'a row $row, open proposals blocking: $blocks, waits for the unit: $waits',
  (one) => {
    const row = {
      acknowledgedAt: one.acknowledged ? new Date(2) : null,
      proposal: one.proposed ? proposal : null,
      answer: one.answered ? answer : null,
    }
    expect(isOutstanding(row, one.blocks)).toBe(one.waits)
  },
)
