import { expect, test } from 'vitest'
import { pool } from '@/db/client'
import { isRowUsable } from '@/features/session/term'
import { checkSum } from '@/features/target/split'
import { dayOf } from '@/lib/dates'
import { cleanText } from '@/lib/text'
import { asSystem } from './as-system'
import { outstandingCases } from './cases/outstanding'
import { splitSums } from './cases/split-sums'
import { makeWorld } from './world'

// Rules that SQL and TypeScript both say: each table of cases is asked of both. The TypeScript side of tests/cases is also
// asked where the rule stands.

test.each([
  ['2022-12-31T16:59:59.999Z', '2022-12-31'],
  ['2022-12-31T17:00:00Z', '2023-01-01'],
  ['2023-01-01T00:00:00Z', '2023-01-01'],
  ['2023-06-30T17:30:00Z', '2023-07-01'],
])('the Vietnamese day of %s is %s', async (instant, day) => {
  const [row] = await pool()`select vietnamese_day(${instant}::text::timestamptz)::text as day`
  expect(row!.day).toBe(day)
  expect(dayOf(new Date(instant))).toBe(day)
})

const ended = '2022-06-01T00:00:00Z'
test.each([
  [null, null, null, '2023-01-01', true],
  ['2023-01-01', null, null, '2022-12-31', false],
  ['2023-01-01', null, null, '2023-01-01', true],
  [null, '2022-12-31', null, '2022-12-31', true],
  [null, '2022-12-31', null, '2023-01-01', false],
  ['2022-01-01', '2022-12-31', null, '2022-06-30', true],
  ['2022-01-01', '2022-12-31', null, '2021-12-31', false],
  [null, null, ended, '2023-01-01', false],
  ['2022-01-01', '2023-12-31', ended, '2023-01-01', false],
])(
  'a term from %s to %s, stopped at %s: on %s it runs: %s',
  async (startsOn, endsOn, stoppedAt, day, runs) => {
    const [row] = await pool()`
    select in_term(${startsOn}::text::date, ${endsOn}::text::date, ${stoppedAt}::text::timestamptz, ${day}::text::date)
        as runs`
    expect(row!.runs).toBe(runs)
    expect(isRowUsable({ startsOn, endsOn, disabledAt: stoppedAt ? new Date(stoppedAt) : null }, day)).toBe(
      runs,
    )
  },
)

test('a signature half an hour into a Vietnamese day is of that day, though UTC is still at the day before', async () => {
  const { unit } = await makeWorld({ targets: 0 })
  const signed = async (term: { startsOn: string | null; endsOn: string | null }) => {
    const [row] = await asSystem(async (sql) => {
      await sql`update account set starts_on = ${term.startsOn}, ends_on = ${term.endsOn} where id = ${unit.head.accountId}`
      return sql`
        select sign_pledge('system:test', ${unit.pledgeId}, 1, '\\x00', ${unit.head.accountId}, 'A', 'own_office', '{A}',
                           'password', null, 'A', '0123456789AB', gen_random_uuid(), '\\x00',
                           '2022-12-31T17:30:00Z') ->> 'outcome' as outcome`
    })
    return row!.outcome
  }
  expect(await signed({ startsOn: null, endsOn: '2022-12-31' })).toBe('not_allowed')
  // In office, so the next question is asked: the campaign had not opened then.
  expect(await signed({ startsOn: '2023-01-01', endsOn: null })).toBe('not_open')
})

test.each([
  ['', false],
  [' \t\n\r', false],
  ['\u00a0\u3000', false],
  ['\u200b\u200d\ufeff', false],
  ['\u202e\u2066', false],
  ['.', true],
  ['\u200bđ', true],
  ['\u0301', true],
  ['👍', true],
])('%j has ink: %s', async (text, ink) => {
  const [row] = await pool()`select has_ink(${text}) as ink`
  expect(row!.ink).toBe(ink)
  expect(cleanText(text) !== '').toBe(ink)
})

test('the same characters have no ink in SQL and in TypeScript', async () => {
  const blank = await pool()<{ code: number }[]>`
    select code from generate_series(1, 1114111) as code
     where code not between 55296 and 57343 and not has_ink(chr(code))`
  const wanted = []
  for (let code = 1; code <= 0x10ffff; code++) {
    const isSurrogate = code >= 0xd800 && code <= 0xdfff
    if (!isSurrogate && cleanText(String.fromCodePoint(code)) === '') wanted.push(code)
  }
  expect(blank.map(({ code }) => code)).toEqual(wanted)
})

test.each(outstandingCases)(
  'a row that is $row, proposals blocking: $blocks, is outstanding: $waits',
  async (one) => {
    const acknowledgedAt = one.acknowledged ? '2022-12-21T00:00:00Z' : null
    const [row] = await pool()`
    select is_outstanding(${acknowledgedAt}::text::timestamptz, ${one.proposed && !one.answered}, ${one.blocks}) as waits`
    expect(row!.waits).toBe(one.waits)
  },
)

test.each(splitSums)(
  'a total of $total split into $units is $state',
  async ({ total, units, left, state }) => {
    const world = await makeWorld({ units: units.length, targets: 1 })
    const [row] = await asSystem(async (sql) => {
      await sql`update decision set published_at = null where id = ${world.decision.id}`
      await sql`update target set allocation = 'split', value_low = ${total} where id = ${world.targets[0]!.id}`
      for (const [at, part] of units.entries())
        await sql`
        update assignment_revision r set value_low = ${part} from assignment a
         where a.id = r.assignment_id and a.pledge_id = ${world.units[at]!.pledgeId}`
      return sql`select (total - assigned)::text as left from split_target where decision_id = ${world.decision.id}`
    })
    expect(Number(row!.left)).toBe(Number(left))
    expect(checkSum({ total, parts: [...units] })).toMatchObject({ left: row!.left, state })
  },
)

test('what units are assigned of a split is their newest figure', async () => {
  const world = await makeWorld({ units: 2, targets: 1 })
  const targetId = world.targets[0]!.id
  const assigned = () => pool()`select assigned from split_target where target_id = ${targetId}`
  await asSystem(async (sql) => {
    await sql`update decision set published_at = null`
    await sql`update target set allocation = 'split' where id = ${targetId}`
    await sql`update decision set published_at = now()`
    await sql`
      insert into assignment_revision (assignment_id, revision, value_low, decision_id, reason)
        select id, 2, 4, ${world.decision.id}, 'Điều chỉnh để thử' from assignment
         where target_id = ${targetId} and pledge_id = ${world.unit.pledgeId}`
  })
  expect(await assigned()).toEqual([{ assigned: '14' }])
})
