import { describe, expect, test } from 'vitest'
import { gather } from './gather'

/** A read that waits until it is let go, and the keys of each time it was asked. */
function heldRead() {
  const asked: string[][] = []
  const release: (() => void)[] = []
  const read = async (keys: string[]) => {
    asked.push(keys)
    await new Promise<void>((resolve) => release.push(resolve))
    return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, key.toUpperCase()]))
  }
  const turn = async () => {
    while (release.length === 0) await Promise.resolve()
    release.shift()!()
  }
  return { asked, read, turn }
}

describe('reads gathered', () => {
  test('take together what is asked for together, each key once', async () => {
    const { asked, read, turn } = heldRead()
    const one = gather(read)
    const answers = Promise.all([one('a'), one('b'), one('a'), one('nobody')])
    await turn()
    expect(await answers).toEqual(['A', 'B', 'A', undefined])
    expect(asked).toEqual([['a', 'b', 'nobody']])
  })

  test('take what comes meanwhile in a read of its own, even of a key that is being read', async () => {
    const { asked, read, turn } = heldRead()
    const one = gather(read)
    const first = one('a')
    await Promise.resolve()
    const later = Promise.all([one('a'), one('b')])
    await turn()
    expect(await first).toBe('A')
    await turn()
    expect(await later).toEqual(['A', 'B'])
    expect(asked).toEqual([['a'], ['a', 'b']])
  })

  test('tell a fault to those of that read alone', async () => {
    let times = 0
    const one = gather(async (keys: string[]) => {
      times += 1
      if (times === 1) throw new Error('cut off')
      return new Map(keys.map((key) => [key, times]))
    })
    await expect(one('a')).rejects.toThrow('cut off')
    expect(await one('a')).toBe(2)
  })

  test('are at most 128 at once', async () => {
    const sizes: number[] = []
    const one = gather(async (keys: string[]) => {
      sizes.push(keys.length)
      return new Map(keys.map((key) => [key, key]))
    })
    const keys = Array.from({ length: 300 }, (_, at) => String(at))
    expect(await Promise.all(keys.map(one))).toEqual(keys)
    expect(sizes).toEqual([128, 128, 44])
  })
})
