import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actionInWords, auditActions, jobInWords } from '@/lib/audit-actions'

// What TypeScript writes is typed; what SQL writes is not.
test('every action that a migration writes has its words', () => {
  const statements = readdirSync('drizzle')
    .filter((file) => file.endsWith('.sql'))
    .flatMap((file) => readFileSync(`drizzle/${file}`, 'utf8').split(';'))
  const audited = statements.filter((statement) => /into audit |_leaf\('/.test(statement))
  const written = audited.flatMap((statement) => statement.match(/'[a-z_]+\.[a-z_]+'/g) ?? [])
  expect(written).toContain("'pledge.signed'")
  expect(written).toContain("'passkey.removed'")
  expect(written.map((quoted) => quoted.slice(1, -1)).filter((action) => !(action in auditActions))).toEqual(
    [],
  )
})

test('an action of another release, or a job without a name, is still told', () => {
  expect(actionInWords('pledge.signed')).toBe('Ký giao ước thi đua')
  expect(actionInWords('thing.done')).toBe('thing.done')
  expect(jobInWords('sign-in')).toBe('Hệ thống (đăng nhập)')
  expect(jobInWords('night-shift')).toBe('Hệ thống')
})
