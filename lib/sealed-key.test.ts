import { expect, test } from 'vitest'
import { openKey, sealKey } from './sealed-key'

const key = Buffer.from('12345678901234567890')

test('a sealed key opens under its own secret and purpose, and under no other', () => {
  const sealed = sealKey(key, 'secret', 'a')
  expect(openKey(sealed, 'secret', 'a')).toEqual(key)
  expect(openKey(sealed, 'another', 'a')).toBeNull()
  expect(openKey(sealed, 'secret', 'b')).toBeNull()
  expect(sealKey(key, 'secret', 'a')).not.toEqual(sealed)
})

test('changed or cut bytes open nothing', () => {
  const sealed = Buffer.from(sealKey(key, 'secret', 'a'))
  for (const at of [0, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    expect(openKey(changed, 'secret', 'a'), `byte ${at}`).toBeNull()
  }
  expect(openKey(sealed.subarray(0, 20), 'secret', 'a')).toBeNull()
})
