import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeNext, signInPath } from './next-path'

test.each(['/pledge', '/board?view=list', '/campaigns/2023/units#top'])('keeps %s', (path) => {
  expect(safeNext(path)).toBe(path)
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/%2e//evil.example/..//evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'pledge',
  '',
  '/sign-in?next=/sign-in',
  ['/pledge', '/board'],
  undefined,
])('leads home in place of %j', (wanted) => {
  expect(safeNext(wanted)).toBe('/')
})

test('whatever is asked for, a browser stays on the site', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '//',
    '.',
    '..',
    '@',
    ':',
    '?',
    '#',
    '\t',
    '\n',
    'a.example',
    '%2f',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const next = safeNext(`/${parts.join('')}`)
      expect(new URL(next, 'https://site.example').origin).toBe('https://site.example')
      expect(safeNext(next)).toBe(next)
    }),
  )
})

test('the sign-in page leads back, except to home', () => {
  expect(signInPath('/board?q=mỹ')).toBe('/sign-in?next=%2Fboard%3Fq%3Dm%25E1%25BB%25B9')
  expect(signInPath('/')).toBe('/sign-in')
  expect(signInPath(null)).toBe('/sign-in')
})
