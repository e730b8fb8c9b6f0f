import { expect, test } from 'vitest'
import { loggedPath, routeClass } from './route-class'

test.each([
  ['GET', '/_next/static/chunks/a.js', 'static'],
  ['POST', '/api/pledges/1/sign', 'sign'],
  ['POST', '/api/auth/callback/password', 'sign_in'],
  ['GET', '/api/board/stream', 'stream'],
  ['GET', '/api/screen/x/stream', 'stream'],
  ['GET', '/api/board', 'board'],
  ['GET', '/verify/ABC', 'verify'],
  ['GET', '/log/tile/0/000', 'log'],
  ['GET', '/receipt/ABC/pdf', 'file'],
  ['GET', '/reports/book.zip', 'file'],
  ['GET', '/api/ready', 'probe'],
  ['POST', '/api/files', 'api'],
  ['POST', '/campaigns/2023/units', 'action'],
  ['GET', '/campaigns/2023/units', 'page'],
])('%s %s counts as %s', (method, path, expected) => {
  expect(routeClass(method, path)).toBe(expected)
})

test('a logged path has neither a query nor a token', () => {
  expect(loggedPath('/screen/s3cret?x=1')).toBe('/screen/…')
  expect(loggedPath('/api/screen/s3cret/stream')).toBe('/api/screen/…/stream')
  expect(loggedPath('/receipt/ABCD/pdf#x')).toBe('/receipt/…/pdf')
  expect(loggedPath('/sign-in?next=/screen/s3cret')).toBe('/sign-in')
})
