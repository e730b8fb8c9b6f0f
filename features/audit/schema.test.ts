import { expect, test } from 'vitest'
import { auditAddress, auditQuery, checkRequest } from './schema'

test('an address says what it may and nothing else', () => {
  const query = auditQuery.parse({
    action: "session.started' or 1=1 --",
    person: '  nguyễn   an ',
    unit: ['a', 'b'],
    from: '21/12/2022',
    to: '2022-02-31',
    before: '-1',
    after: '7',
    order: 'actor',
  })
  expect(query).toEqual({ person: 'nguyễn an', from: '2022-12-21', after: 7 })
  expect(auditAddress(query)).toBe('/audit?person=nguy%E1%BB%85n+an&from=2022-12-21&after=7')
  expect(auditAddress(auditQuery.parse({}))).toBe('/audit')
})

test('a pasted checkpoint is read as it was signed', () => {
  const pasted = checkRequest.parse({ checkpoint: '\r\nlog\r\n1\r\nAAAA\r\n\r\n— log sig' })
  expect(pasted).toEqual({ checkpoint: 'log\n1\nAAAA\n\n— log sig\n' })
  expect(checkRequest.safeParse({ checkpoint: 'x'.repeat(16 * 1024 + 1) }).success).toBe(false)
})
