import { describe, expect, test } from 'vitest'
import lock from '../../package-lock.json' with { type: 'json' }
import { advisoryFaults, floors } from './advisories'

const packages: Record<string, { version?: string }> = lock.packages

describe('packages that an advisory names', () => {
  test('are locked at versions that are mended', () => {
    expect(advisoryFaults(packages)).toEqual([])
  })

  test.each(floors)('$name before $from is named', ({ name, from, advisory }) => {
    expect(advisoryFaults({ [`node_modules/${name}`]: { version: '0.0.1' } })).toContain(
      `node_modules/${name} 0.0.1 is older than ${from} (${advisory})`,
    )
    expect(packages).toHaveProperty([`node_modules/${name}`])
  })

  test('count numbers as numbers, and a prerelease as older than its release', () => {
    const at = 'node_modules/drizzle-orm'
    expect(advisoryFaults({ [at]: { version: '0.45.10' } })).toEqual([])
    expect(advisoryFaults({ [at]: { version: '0.45.2-beta.1' } })).toHaveLength(1)
    expect(advisoryFaults({ [`node_modules/kit/${at}`]: { version: '0.9.9' } })).toHaveLength(1)
  })
})
