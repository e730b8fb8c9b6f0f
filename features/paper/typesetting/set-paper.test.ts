import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverage, printable } from './set-paper'

const font = (name: string) => coverage(readFileSync(`node_modules/@expo-google-fonts/tinos/${name}.ttf`))
const regular = font('400Regular/Tinos_400Regular')

describe('the characters of the font', () => {
  it('are the same in all four styles', () => {
    for (const name of [
      '700Bold/Tinos_700Bold',
      '400Regular_Italic/Tinos_400Regular_Italic',
      '700Bold_Italic/Tinos_700Bold_Italic',
    ])
      expect(font(name)).toEqual(regular)
  })

  it('hold what Vietnamese documents are written with', () => {
    const text = 'Ẩn Đức Ỗ ử ỵ Ặ “8.664,9” ≥ ≤ – … ‰ °'
    expect(printable(text, regular)).toBe(text)
  })

  it('leave a box for what has no glyph, one a character', () => {
    expect(printable('a\u{1f600}b\u4e2d\tc\n', regular)).toBe('a□b□□c\n')
  })

  it('are not guessed from a file that is no font', () => {
    expect(() => coverage(new Uint8Array(64))).toThrow(RangeError)
  })
})
