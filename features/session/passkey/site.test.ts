import { expect, test } from 'vitest'
import { siteOf } from './site'

test.each([
  ['https://thidua.example.vn', 'thidua.example.vn'],
  ['https://thidua.example.vn:8443', 'thidua.example.vn'],
  ['http://localhost:3000', 'localhost'],
])('a passkey works at %s', (origin, rpId) => {
  expect(siteOf(origin)).toEqual({ origin, rpId })
})

test.each([
  'http://thidua.example.vn',
  'http://127.0.0.1:3000',
  'https://10.0.0.5',
  'https://[::1]',
  'x',
  'null',
])('no passkey works at %s', (origin) => {
  expect(siteOf(origin)).toBeNull()
})
