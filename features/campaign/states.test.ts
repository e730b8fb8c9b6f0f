import fc from 'fast-check'
import { expect, test } from 'vitest'
import { campaignStates } from '@/lib/terms'
import { backBlockedBy, type MoveFacts, moveRefusal } from './states'

const facts = (change: Partial<MoveFacts>): MoveFacts => ({
  state: 'draft',
  signed: 0,
  witnessed: 0,
  missing: 0,
  ...change,
})

test.each([
  [facts({}), 'consulting', null],
  [facts({ missing: 3 }), 'consulting', null],
  [facts({ state: 'consulting', missing: 1 }), 'open', 'incomplete'],
  [facts({ state: 'consulting' }), 'open', null],
  [facts({ state: 'open', signed: 1 }), 'consulting', 'signed_already'],
  [facts({ state: 'open' }), 'consulting', null],
  [facts({ state: 'open', signed: 56, missing: 2 }), 'locked', null],
  [facts({ state: 'locked', signed: 56 }), 'open', null],
  [facts({ state: 'locked', witnessed: 1 }), 'open', 'witnessed_already'],
  [facts({ state: 'locked', witnessed: 1 }), 'archived', null],
  [facts({ state: 'archived', witnessed: 1 }), 'locked', null],
] as const)('%j to %s: %s', (from, to, refusal) => {
  expect(moveRefusal(from, to)).toBe(refusal)
})

test('nothing skips a step, and nothing stays', () => {
  const state = fc.constantFrom(...campaignStates)
  fc.assert(
    fc.property(state, state, (from, to) => {
      const apart = Math.abs(campaignStates.indexOf(from) - campaignStates.indexOf(to))
      expect(moveRefusal(facts({ state: from }), to) === 'not_a_step').toBe(apart !== 1)
    }),
  )
})

test('a step back that is closed says why, and one that is open or not there says nothing', () => {
  expect(backBlockedBy(facts({ state: 'open', signed: 1 }))).toMatch(/Đã có đơn vị ký/)
  expect(backBlockedBy(facts({ state: 'locked', witnessed: 1 }))).toMatch(/Đã có lãnh đạo chứng kiến/)
  expect(backBlockedBy(facts({ state: 'open' }))).toBeNull()
  expect(backBlockedBy(facts({}))).toBeNull()
})
