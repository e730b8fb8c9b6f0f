import { expect, test } from 'vitest'
import { maxFileBytes } from '@/features/pledge/verification/file-verdict'
import { maxBody, maxBodyOf } from './body-cap'

test('only the address that checks files takes more than a megabyte, and a whole form around its file', () => {
  for (const url of ['/', '/verify', '/verify/file/x', '/api/pledges/x/sign?y=/verify/file'])
    expect(maxBodyOf(url)).toBe(maxBody)
  expect(maxBodyOf('/verify/file')).toBeGreaterThan(maxFileBytes)
  expect(maxBodyOf('/verify/file?again')).toBe(maxBodyOf('/verify/file'))
})
