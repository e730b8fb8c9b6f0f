import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { productFiles } from '@/tests/imports'

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).split('\n')
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1

test.each(['README.md', 'docs/architecture.md'])('every file that %s names is there', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(/`([\w@.()[\]/-]+\.(?:tsx?|m?js|sql|json|md))`/g)]
  const missing = new Set(named.map(([, name]) => name!).filter((name) => !isThere(name)))
  expect(named.length).toBeGreaterThan(5)
  expect([...missing]).toEqual([])
})

const isThere = (name: string) => files.some((file) => file === name || file.endsWith(`/${name}`))

test('the house keeps its size: lines, pages, small files, SQL', () => {
  const product = productFiles().filter((file) => /^(app|components|db|features|lib|scripts)\//.test(file))
  expect(product.reduce((sum, file) => sum + linesOf(file), 0)).toBeLessThanOrEqual(50_000)
  expect(product.filter((file) => /^app\/.*page\.tsx$/.test(file) && linesOf(file) > 60)).toEqual([])
  const small = product.filter((file) => file.startsWith('features/') && linesOf(file) < 25)
  expect(small.length, small.join('\n')).toBeLessThanOrEqual(40)
  expect(files.filter((file) => /^drizzle\/.*\.sql$/.test(file)).length).toBeLessThanOrEqual(6)
})
