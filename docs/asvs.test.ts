import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const read = (name: string) => readFileSync(path.join(root, 'docs', name), 'utf8')

// The sections of ASVS 5.0.0, each with the level of its first requirement, of its second, and so on.
const sections = `
  1.1:22 1.2:1111122223 1.3:112222222223 1.4:222 1.5:123 2.1:122 2.2:112 2.3:12223 2.4:23 3.1:3
  3.2:113 3.3:12223 3.4:11222233 3.5:11122333 3.6:3 3.7:22333 4.1:12233 4.2:23333 4.3:22 4.4:1222
  5.1:2 5.2:112333 5.3:113 5.4:222 6.1:122 6.2:111111112222 6.3:11223333 6.4:112233 6.5:22222333
  6.6:2223 6.7:33 6.8:2222 7.1:222 7.2:1111 7.3:22 7.4:11222 7.5:223 7.6:22 8.1:1233 8.2:1123 8.3:133
  8.4:23 9.1:111 9.2:1222 10.1:22 10.2:223 10.3:22223 10.4:1111122222233333 10.5:22222 10.6:22
  10.7:222 11.1:2233 11.2:22233 11.3:11233 11.4:1222 11.5:23 11.6:23 11.7:33 12.1:12233 12.2:11
  12.3:22223 13.1:2333 13.2:222223 13.3:2233 13.4:1222233 14.1:22 14.2:12223333 14.3:122 15.1:12233
  15.2:12233 15.3:1222222 15.4:3333 16.1:2 16.2:22222 16.3:2222 16.4:222 16.5:2223 17.1:23
  17.2:22223333 17.3:22`

const requirements = sections
  .trim()
  .split(/\s+/)
  .flatMap((section) => {
    const [number, levels] = section.split(':') as [string, string]
    return [...levels].map((level, at) => ({ number: `${number}.${at + 1}`, level }))
  })
  .filter(({ level }) => level !== '3')

const rows = read('asvs.md')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.slice(2, -2).split(' | '))

test('every requirement of levels 1 and 2 stands in the table once, by its number and level', () => {
  expect(requirements).toHaveLength(253)
  expect(rows.map(([number, level]) => ({ number, level }))).toEqual(requirements)
})

test('each is met, not applicable or not met, and says where or why', () => {
  const told = ([, , about, state, why = '', ...more]: string[]) =>
    Boolean(about) && more.length === 0 && why.length >= (least[state ?? ''] ?? Number.POSITIVE_INFINITY)
  expect(rows.filter((row) => !told(row))).toEqual([])
})
const least: Record<string, number> = { met: 4, 'n/a': 4, 'not met': 80 }

test.each(['asvs.md', 'security.md'])('every file that %s names exists', (page) => {
  const text = read(page)
  const paths = [...text.matchAll(/`((?:[\w@.()[\]-]+\/)*[\w@.()[\]-]+\.(?:tsx?|m?js|json|md))`/g)].map(
    ([, name]) => name!,
  )
  const links = [...text.matchAll(/\]\(([\w./-]+\.md)\)/g)].map(([, name]) => path.posix.join('docs', name!))
  const named = [...new Set([...paths, ...links])]
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([])
})
