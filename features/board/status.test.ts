import { describe, expect, it } from 'vitest'
import { type UnitStatus, unitStatusNames } from '@/lib/vi'
import { isOverdue, isSigned, type StatusFacts, statusOf } from './status'

const untouched: StatusFacts = {
  assigned: 3,
  acknowledged: 0,
  proposed: 0,
  viewedAt: null,
  versionNumber: null,
  signedAt: null,
  needsResigning: false,
  paperSignedOn: null,
  paperRecordedAt: null,
}
const viewed = { viewedAt: new Date('2022-12-20T08:00:00Z') }
const whole = { ...viewed, acknowledged: 3 }
const paper = { paperSignedOn: '2022-12-21', paperRecordedAt: new Date('2022-12-21T03:00:00Z') }
const signedAt = (hour: string) => ({ versionNumber: 1, signedAt: new Date(`2022-12-21T${hour}:00:00Z`) })

const cases: [when: string, facts: Partial<StatusFacts>, status: UnitStatus][] = [
  ['nobody has opened it', {}, 'not_opened'],
  ['a unit without targets has not opened it', { assigned: 0 }, 'not_opened'],
  ['somebody has opened it', viewed, 'viewed'],
  ['one row is left to acknowledge', { ...viewed, acknowledged: 2 }, 'viewed'],
  ['a unit without targets has opened it', { ...viewed, assigned: 0 }, 'viewed'],
  ['every row is acknowledged', whole, 'acknowledged'],
  ['a proposal waits for its answer', { ...whole, proposed: 1 }, 'proposal'],
  ['it is signed', { ...whole, versionNumber: 1 }, 'signed'],
  ['it was signed with a proposal still open', { ...whole, proposed: 1, versionNumber: 1 }, 'signed'],
  [
    'a target was adjusted after signing',
    { ...whole, versionNumber: 1, needsResigning: true },
    'resign_needed',
  ],
  [
    'a target was adjusted after signing again',
    { ...whole, versionNumber: 2, needsResigning: true },
    'resign_needed',
  ],
  ['it is signed again', { ...whole, versionNumber: 2 }, 'resigned'],
  ['it is signed on paper', paper, 'paper'],
  ['it is signed on paper while a proposal waits', { ...paper, proposed: 1 }, 'paper'],
  ['it is signed on paper and then electronically', { ...whole, ...paper, ...signedAt('04') }, 'signed'],
  ['it is signed electronically and then on paper', { ...whole, ...paper, ...signedAt('02') }, 'paper'],
  ['a target was adjusted after a sheet of paper', { ...paper, needsResigning: true }, 'resign_needed'],
]

describe('statusOf', () => {
  it.each(cases)('%s', (_, facts, status) => {
    expect(statusOf({ ...untouched, ...facts })).toBe(status)
  })
})

describe('isSigned', () => {
  const signed: UnitStatus[] = ['signed', 'resigned', 'paper']
  it.each(Object.keys(unitStatusNames) as UnitStatus[])(
    'tells whether %s has nothing left to sign',
    (status) => {
      expect(isSigned(status)).toBe(signed.includes(status))
    },
  )
})

describe('isOverdue', () => {
  const closesAt = new Date('2022-12-21T05:00:00.000Z')
  const after = new Date(closesAt.getTime() + 1)
  it.each([
    ['past the deadline', 'viewed', closesAt, after, true],
    ['past the deadline with a signature to renew', 'resign_needed', closesAt, after, true],
    ['at the deadline', 'viewed', closesAt, closesAt, false],
    ['signed', 'signed', closesAt, after, false],
    ['without a deadline', 'viewed', null, after, false],
  ] as const)('%s', (_, status, deadline, now, overdue) => {
    expect(isOverdue(status, deadline, now)).toBe(overdue)
  })
})
