import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pool } from '@/db/client'

const migrations = readdirSync('drizzle').filter((file) => file.endsWith('.sql'))
const statements = migrations.flatMap((file) =>
  readFileSync(`drizzle/${file}`, 'utf8').split('--> statement-breakpoint'),
)
const written = (kind: 'function' | 'view') =>
  statements.flatMap((statement) => {
    const [, name] = statement.match(new RegExp(`^create (?:or replace )?${kind} (\\w+)`, 'm')) ?? []
    return name ? [{ name, statement }] : []
  })

// Until a release is installed, a function is changed where it stands; a second one would leave the first one dead.
test('each function and view is created once', () => {
  for (const kind of ['function', 'view'] as const) {
    const names = written(kind).map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
  }
  expect(statements.filter((statement) => /^\s*(alter|drop) (function|view) /im.test(statement))).toEqual([])
})

test('the function that is live is the one in the files', async () => {
  const live = await pool()<{ name: string; definition: string }[]>`
    select proname as name, pg_get_functiondef(oid) as definition from pg_proc
     where pronamespace = 'public'::regnamespace`
  const bodies = live.map(({ name, definition }) => [name, definition.split('$function$')[1]])
  const inFiles = written('function').map(({ name, statement }) => [name, statement.split('$$')[1]])
  expect(bodies.length).toBeGreaterThan(25)
  expect(Object.fromEntries(bodies)).toEqual(Object.fromEntries(inFiles))
  expect(bodies).toHaveLength(inFiles.length)
})

test('the view that is live is one of the files', async () => {
  const live =
    await pool()`select viewname as name from pg_views where schemaname = 'public' order by viewname`
  expect(live.map(({ name }) => name)).toEqual(
    written('view')
      .map(({ name }) => name)
      .sort(),
  )
})
