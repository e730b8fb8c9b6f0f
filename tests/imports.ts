import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** An import of one file of the product by another, both as paths from the root. */
export type Import = { from: string; to: string }

const tests = /\.(test|spec)\.|^(e2e|tests|bench)\//
const specifier = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g

/** The product's files: what git tracks or would track, tests apart. */
export const productFiles = (): string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs'], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .filter((file) => !tests.test(file))

/** Every import among `files`, by value or by type. */
export function importsOf(files: string[]): Import[] {
  const known = new Set(files)
  return files.flatMap((from) =>
    [...readFileSync(from, 'utf8').matchAll(specifier)].flatMap(([, spec]) => {
      const to = resolve(from, spec!, known)
      return to ? [{ from, to }] : []
    }),
  )
}

/** The room of a file: a feature, a folder of `lib`, or a folder at the top. */
export function roomOf(file: string): string {
  const parts = file.split('/')
  const deep = parts[0] === 'features' || (parts[0] === 'lib' && parts.length > 2)
  return parts.slice(0, deep ? 2 : 1).join('/')
}

/** Those imports between places that lie on a circle: the place imported imports the importing one, round about. */
export function circular(imports: Import[], placeOf: (file: string) => string): Import[] {
  const graph = new Map<string, Set<string>>()
  const between = imports.filter(({ from, to }) => placeOf(from) !== placeOf(to))
  for (const { from, to } of between)
    graph.set(placeOf(from), (graph.get(placeOf(from)) ?? new Set()).add(placeOf(to)))
  return between.filter(({ from, to }) => reaches(graph, placeOf(to), placeOf(from)))
}

function reaches(graph: Map<string, Set<string>>, start: string, goal: string): boolean {
  const seen = new Set([start])
  for (const place of seen) for (const next of graph.get(place) ?? []) seen.add(next)
  return seen.has(goal)
}

function resolve(from: string, spec: string, known: Set<string>): string | undefined {
  const base = spec.startsWith('@/')
    ? spec.slice(2)
    : spec.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), spec)
      : null
  return base === null
    ? undefined
    : ['', '.ts', '.tsx', '.mjs'].map((end) => base + end).find((f) => known.has(f))
}
