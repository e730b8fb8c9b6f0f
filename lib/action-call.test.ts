import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isSoundCall } from './action-call'

const { encodeReply } = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.browser',
) as { encodeReply: (value: unknown, options: object) => Promise<string | FormData> }

const encoded = (args: unknown[]) => encodeReply(args, { temporaryReferences: new Map() })

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

describe('what React’s client writes is sound:', () => {
  it('any plain value', () => {
    const value = fc.anything({
      maxDepth: 4,
      values: [
        fc.string(),
        fc.constant('$1'),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.constant(undefined),
      ],
    })
    return fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 3 }), async (args) => {
        expect(isSoundCall(await encoded(args))).toBe(true)
      }),
    )
  })

  it('a state with a part in two places, and a form with any names', async () => {
    const errors = [{ field: 'name', message: 'x' }]
    const state = { ok: false, errors, again: errors, at: new Date(0) }
    const fields = { name: '$K1', '0': 'x', $ACTION_ID_0: 'y', '__proto__:then': 'z' }
    expect(isSoundCall(await encoded([state, formOf(fields), errors]))).toBe(true)
    expect(isSoundCall(await encoded([state, formOf({})]))).toBe(true)
  })
})

test('a form without script calls by reference, with what is bound to it', () => {
  const form = {
    $ACTION_REF_1: '',
    '$ACTION_1:0': '{"id":"60ab","bound":"$@1"}',
    '$ACTION_1:1': '[{"ok":false,"message":"$undefined"}]',
    $ACTION_KEY: 'k1',
    name: '["$B1"]',
  }
  expect(isSoundCall(formOf(form))).toBe(true)
  expect(isSoundCall(formOf({ $ACTION_ID_60ab: '', name: 'x' }))).toBe(true)
  const spoilt: Record<string, string>[] = [
    { '$ACTION_1:0': '{"id":"60ab","bound":"$@2"}' },
    { '$ACTION_1:0': '{"id":{"$ne":1},"bound":null}' },
    { '$ACTION_1:0': 'null' },
    { '$ACTION_1:1': '{"then":1}' },
    { '$ACTION_1:1': '["$1"]' },
    { '$ACTION_1:x': '[]' },
  ]
  for (const changed of spoilt)
    expect(isSoundCall(formOf({ ...form, ...changed })), JSON.stringify(changed)).toBe(false)
})

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

test.each([
  '',
  'null',
  '{}',
  '{"0":1}',
  '["a"',
  '[{"a":1,"a":2}]',
  nested(33),
  JSON.stringify(Array(17).fill(1)),
  nested(300_000),
  '['.repeat(300_000),
  ...[
    '$1',
    '$@1',
    '$0',
    '$0:1',
    '$0:__proto__',
    '$0:0:constructor',
    '$0:0:then',
    '$Q1',
    '$W1',
    '$i1',
    '$B1',
    '$F1',
  ].map((reference) => `[["a"],${JSON.stringify(reference)}]`.replace('"$0:1"', '"$0:2"')),
  ...['$h1', '$T', '$R1', '$r1', '$X1', '$o1', '$S1', '$Dx', '$n1', `$n${'9'.repeat(900_000)}`, '$'].map(
    (reference) => JSON.stringify([{ deep: [reference] }]),
  ),
])('%.30s is not', (text) => {
  expect(isSoundCall(text)).toBe(false)
  expect(isSoundCall(formOf({ '0': text }))).toBe(false)
})

test.each<Record<string, string>>([
  {},
  { '1': '[]' },
  { '0': '[]', '1': '{"then":"$1:then"}' },
  { '0': '[]', name: 'x' },
  { '0': '["$1"]', '1': '"$2"' },
])('rows that no page sends are not: %j', (fields) => {
  expect(isSoundCall(formOf(fields))).toBe(false)
})
