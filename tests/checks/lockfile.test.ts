import { expect, it } from 'vitest'
import { faultsOf } from './lockfile'

it('takes a lockfile that serves every platform and names no registry', () => {
  const packages = {
    '': { optionalDependencies: { 'pg-darwin-arm64': '1.0.0' } },
    'node_modules/a/node_modules/pg-darwin-arm64': {},
  }
  expect(faultsOf(packages)).toEqual([])
})

it('names the binary that is missing for another platform', () => {
  const packages = { 'node_modules/next': { optionalDependencies: { '@next/swc-win32-x64-msvc': '16.4.5' } } }
  expect(faultsOf(packages)).toEqual(['node_modules/next lacks @next/swc-win32-x64-msvc'])
})

it('names the registry that a package is bound to', () => {
  const packages = { 'node_modules/zod': { resolved: 'https://registry.example/zod.tgz' } }
  expect(faultsOf(packages)).toEqual(['node_modules/zod names a registry: https://registry.example/zod.tgz'])
})
