import { expect, test } from 'vitest'
import { InstallationKeyError } from '../seal/installation-key'
import { SealingError, sealingCause } from './sealer'

test.each([
  [new SealingError('key', new InstallationKeyError('x')), /SEAL_PASSPHRASE/],
  [new SealingError('key', new Error('ENOENT')), /SEAL_P12_FILE/],
  [new SealingError('timestamp', 'the authority did not answer'), /dấu thời gian/],
  [new Error('typesetting failed: unknown variable'), /^Hệ thống chưa tạo được bản PDF/],
  ['not even an error', /^Hệ thống chưa tạo được bản PDF/],
])('%s is told in words that say whose turn it is', (fault, words) => {
  expect(sealingCause(fault)).toMatch(words)
})

test('a step that failed keeps the fault that it came from', () => {
  const fault = new Error('wrong passphrase')
  expect(new SealingError('key', fault)).toMatchObject({
    cause: fault,
    message: expect.stringContaining('wrong'),
  })
})
