import { expect, test } from 'vitest'
import { detailFacts } from './entry-facts'

test('the outcome of a call is read as one, not as the answer to a proposal', () => {
  expect(detailFacts('call.recorded', { outcome: 'will_sign' })).toEqual([['Kết quả cuộc gọi', 'Hẹn sẽ ký']])
  expect(detailFacts('target.proposal_answered', { outcome: 'kept' })).toEqual([
    ['Trả lời', 'Giữ nguyên mức được giao'],
  ])
})

test('an extended deadline is read as one, not as a lock', () => {
  const until = '2022-12-21T10:00:00.000Z'
  expect(detailFacts('deadline.extended', { until })).toEqual([
    ['Được ký đến', expect.stringContaining('21/12')],
  ])
  expect(detailFacts('account.locked', { until, attempts: 10 })).toEqual([
    ['Số lần nhập sai', '10'],
    ['Khóa đến', expect.stringContaining('21/12')],
  ])
})

test('a reason is read', () => {
  for (const action of ['deadline.extended', 'campaign.moved']) {
    expect(detailFacts(action, { reason: 'Mất điện' })).toEqual([['Lý do', 'Mất điện']])
  }
})

test('a unit’s code is no receipt’s code', () => {
  expect(detailFacts('unit.added', { code: 'phuong-my-dinh-1' })).toEqual([['Mã đơn vị', 'phuong-my-dinh-1']])
  expect(detailFacts('pledge.sealed', { code: 'ABCDEFGHJKMN' })[0]![0]).toBe('Mã kiểm tra')
})

test('a key that its action does not name, and an action of another release, say nothing', () => {
  expect(detailFacts('session.ended', { outcome: 'will_sign', until: 'x' })).toEqual([])
  expect(detailFacts('thing.done', { name: 'x' })).toEqual([])
})
