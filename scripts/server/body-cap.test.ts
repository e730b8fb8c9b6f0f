import { expect, test } from 'vitest'
import { maxFileBytes } from '@/features/evidence/verification/file-verdict'
import { maxKeptBytes } from '@/features/file/schema'
import { maxBody, maxBodyOf } from './body-cap'

test('only the addresses that take files take more than a megabyte, and a whole form around the file', () => {
  for (const url of ['/', '/verify', '/verify/file/x', '/api/pledges/x/sign?y=/verify/file'])
    expect(maxBodyOf(url)).toBe(maxBody)
  expect(maxBodyOf('/verify/file')).toBeGreaterThan(maxFileBytes)
  expect(maxBodyOf('/api/files')).toBeGreaterThan(maxKeptBytes)
  expect(maxBodyOf('/verify/file?again')).toBe(maxBodyOf('/verify/file'))
})
