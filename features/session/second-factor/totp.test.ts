import { expect, test } from 'vitest'
import { codeOf, keyAddress, matchingStep, stepAt, toBase32 } from './totp'

const key = Buffer.from('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

// RFC 6238, appendix B, the rows of SHA-1.
test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('at %i seconds the code is %s', (seconds, code) => {
  expect(codeOf(key, stepAt(at(seconds)), 8)).toBe(code)
  expect(codeOf(key, stepAt(at(seconds)))).toBe(code.slice(2))
})

// RFC 4648, section 10.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foobar', 'MZXW6YTBOI'],
])('%j is %s in base32', (text, encoded) => {
  expect(toBase32(Buffer.from(text))).toBe(encoded)
})

test('a code is taken in its half minute and in those beside it, also with a space, and never again', () => {
  const now = at(1_234_567_890)
  const step = stepAt(now)
  for (const beside of [-1, 0, 1]) {
    const code = codeOf(key, step + beside)
    expect(matchingStep(key, `${code.slice(0, 3)} ${code.slice(3)}`, now, null)).toBe(step + beside)
    expect(matchingStep(key, code, now, step + beside)).toBeNull()
    expect(matchingStep(key, code, now, step + beside - 1)).toBe(step + beside)
  }
  for (const far of [-2, 2]) expect(matchingStep(key, codeOf(key, step + far), now, null)).toBeNull()
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
    expect(matchingStep(key, typed, now, null)).toBeNull()
})

test('the address names the site and the account', () => {
  expect(keyAddress(key, 'Giao ước', 'van-phong')).toBe(
    'otpauth://totp/Giao%20%C6%B0%E1%BB%9Bc:van-phong?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Giao%20%C6%B0%E1%BB%9Bc',
  )
})
