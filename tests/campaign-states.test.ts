import { expect, test } from 'vitest'
import { phaseOf } from '@/features/board/status'
import { isEmptyDraft } from '@/features/campaign/policy'
import { isOpenFor } from '@/features/campaign/states'
import { ceremonySteps } from '@/features/ceremony/steps'
import { canImport } from '@/features/exchange/policy'
import { canRevoke, isChangeable, signingWindow } from '@/features/pledge/policy'
import { canFollowUp } from '@/features/reminder/policy'
import { takesResults } from '@/features/result/policy'
import { canDecide } from '@/features/target/decisions/policy'
import type { Person } from '@/lib/actor'
import { type CampaignState, campaignStates } from '@/lib/terms'

const office = { kind: 'person', role: 'office' } as Person
const now = new Date('2022-12-21T01:00:00Z')
const signed = { newest: 'a', code: 'a', revokedAt: null }
const unsigned = (state: CampaignState) => ({
  campaign: { state, signingOpensAt: new Date(0), signingClosesAt: null },
  pledge: { deadlineAt: null },
  status: { code: null, needsResigning: false, paperSignedOn: null },
})

/** What each predicate of the product says of each state, in the order of the states. */
const table: [string, (state: CampaignState) => unknown, unknown[]][] = [
  ['texts and roster', (state) => isOpenFor('edit', state), [true, true, true, false, false]],
  ['decisions', (state) => canDecide(office, state), [true, true, true, false, false]],
  ['imports', (state) => canImport(office, state), [true, true, true, false, false]],
  ['deletion', (state) => isEmptyDraft(state, 0), [true, false, false, false, false]],
  ['a unit’s preparing', (state) => isChangeable(unsigned(state)), [false, true, true, false, false]],
  ['answers', (state) => isOpenFor('answer', state), [false, true, true, false, false]],
  ['adjustments', (state) => isOpenFor('adjust', state), [false, true, true, false, false]],
  ['paper', (state) => isOpenFor('paper', state), [false, false, true, false, false]],
  ['witnesses and minutes', (state) => isOpenFor('witness', state), [false, false, false, true, false]],
  ['the campaign going on', (state) => isOpenFor('follow', state), [false, true, true, true, false]],
  ['sight of it', (state) => isOpenFor('see', state), [false, true, true, true, true]],
  ['reminders', (state) => canFollowUp(office, state), [false, true, true, false, false]],
  [
    'signing',
    (state) => signingWindow(unsigned(state), now).state,
    ['not_yet', 'not_yet', 'open', 'over', 'over'],
  ],
  [
    'the board’s phase',
    (state) => phaseOf(unsigned(state).campaign, now),
    ['before', 'before', 'signing', 'over', 'over'],
  ],
  [
    'revocations',
    (campaignState) => canRevoke(office, { ...signed, campaignState }),
    [false, false, true, true, false],
  ],
  ['results', takesResults, [false, false, true, true, true]],
  [
    'the ceremony’s opening and lock',
    (state) => {
      const { opening, lock } = ceremonySteps({ state, screens: 0, awaited: 1, minutes: 0 })
      return `${opening} ${lock}`
    },
    ['later later', 'now later', 'done now', 'done done', 'done done'],
  ],
]

test.each(table)('%s: open in its states', (_, of, expected) => {
  expect(campaignStates.map(of)).toEqual(expected)
})
