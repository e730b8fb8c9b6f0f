import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { firstLineRefusal } from './first-line'

test.each([
  ['GET', '/', null],
  ['HEAD', '/verify/7K2M%209QXA', null],
  ['POST', '/api/files?x=%ff', null],
  ['GET', 'http://ke-xau.example/', 400],
  ['OPTIONS', '*', 400],
  ['GET', '/receipt/%ff', 400],
  ['GET', '/receipt/%', 400],
  ['TRACE', '/', 405],
  ['DELETE', '/pledge', 405],
])('%s %s: %s', (method, url, refusal) => {
  expect(firstLineRefusal(Object.assign(new IncomingMessage(new Socket()), { method, url }))).toBe(refusal)
})
