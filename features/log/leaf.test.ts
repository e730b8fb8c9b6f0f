import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { commit } from './leaf'

describe('a commitment', () => {
  const salt = new Uint8Array(32).fill(7)
  const value = new TextEncoder().encode('{"name":"Nguyễn Văn An"}')

  it('is the hash of these bytes', () => {
    const item = (bytes: Uint8Array) => [0, 0, 0, bytes.length, ...bytes]
    const tag = new TextEncoder().encode('giao-uoc/commit/signer/v1')
    const expected = createHash('sha256').update(Uint8Array.of(...item(tag), ...item(salt), ...item(value)))
    expect(commit('signer', salt, value)).toBe(expected.digest('hex'))
  })

  it('differs by purpose, salt and value', () => {
    const made = [
      commit('signer', salt, value),
      commit('strokes', salt, value),
      commit('assertion', salt, value),
      commit('signer', new Uint8Array(32), value),
      commit('signer', salt, value.slice(1)),
    ]
    expect(new Set(made).size).toBe(made.length)
  })

  it('needs a whole salt', () => expect(() => commit('signer', salt.slice(1), value)).toThrow(RangeError))
})
