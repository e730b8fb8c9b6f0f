import { describe, expect, it } from 'vitest'
import { Ring } from './ring'

const ringOf = (...entries: string[]) => {
  const ring = new Ring<string>(3)
  for (const entry of entries) ring.push(entry)
  return ring
}

describe('Ring', () => {
  it('tells what came after a number', () => {
    expect(ringOf('1', '2', '3').after(1)).toEqual(['2', '3'])
  })
  it('tells nothing to who has seen the newest', () => {
    expect(ringOf('1', '2').after(2)).toEqual([])
  })
  it('does not know what it forgot', () => {
    expect(ringOf('1', '2', '3', '4').after(0)).toBeNull()
    expect(ringOf('1', '2', '3', '4').after(1)).toEqual(['2', '3', '4'])
  })
  it('does not know what has not been', () => {
    expect(ringOf('1').after(2)).toBeNull()
  })
  it('begins again after a number', () => {
    const ring = ringOf('1', '2')
    ring.restart(3)
    expect(ring.after(2)).toBeNull()
    expect(ring.after(3)).toEqual([])
    ring.push('4')
    expect(ring.after(3)).toEqual(['4'])
  })
})
