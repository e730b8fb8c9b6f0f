/** The field's closed vocabularies, as the database and the code spell them. Their words for users stand with the noun. */

export const campaignStates = ['draft', 'consulting', 'open', 'locked', 'archived'] as const
export type CampaignState = (typeof campaignStates)[number]

/** `at_least` is a floor, `at_most` a ceiling, `composition` a whole whose parts are targets of their own. */
export const directions = ['at_least', 'at_most', 'equal', 'range', 'maintain', 'composition'] as const
export type Direction = (typeof directions)[number]

/** `same`: every unit the same figure; `split`: the units' figures sum to the target's. */
export const allocations = ['none', 'same', 'split'] as const
export type Allocation = (typeof allocations)[number]

/** Whose rules a document's form follows: the state's (Nghị định 30/2020/NĐ-CP) or the Party's. */
export const layouts = ['state', 'party'] as const
export type Layout = (typeof layouts)[number]

export const proposalOutcomes = ['kept', 'adjusted', 'noted'] as const
export type ProposalOutcome = (typeof proposalOutcomes)[number]

export const commitmentKinds = ['own_target', 'task', 'solution'] as const
export type CommitmentKind = (typeof commitmentKinds)[number]

/** `own_office` is the head signing without a prefix; the others are TM., KT., TL., TUQ. and Q. in this order. */
export const authorities = [
  'own_office',
  'on_behalf_of_collective',
  'for_head',
  'by_order',
  'by_authorization',
  'acting',
] as const
export type Authority = (typeof authorities)[number]

/** How an authority is written before a title (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 7). */
export const authorityMarks: Record<Authority, string> = {
  own_office: '',
  on_behalf_of_collective: 'TM.',
  for_head: 'KT.',
  by_order: 'TL.',
  by_authorization: 'TUQ.',
  acting: 'Q.',
}

/** How strongly a signature was confirmed. */
export const strengths = ['password', 'passkey'] as const
export type Strength = (typeof strengths)[number]

/** Baseline levels of ETSI EN 319 142-1: signed; with a time-stamp; with the data to validate it for long. */
export const sealLevels = ['B-B', 'B-T', 'B-LT'] as const
export type SealLevel = (typeof sealLevels)[number]

/** What came of a telephone call to a unit that has not signed. */
export const callOutcomes = ['will_sign', 'reached', 'no_answer', 'wrong_number'] as const
export type CallOutcome = (typeof callOutcomes)[number]

/** Over what a unit's result of a year's target is reported, in the year's order. */
export const resultPeriods = ['q1', 'q2', 'h1', 'q3', 'q4', 'year'] as const
export type ResultPeriod = (typeof resultPeriods)[number]

/** What is brought in and out by spreadsheet. */
export const exchangeKinds = ['units', 'people', 'targets', 'assignments'] as const
export type ExchangeKind = (typeof exchangeKinds)[number]

/** What a kept file is evidence of. */
export const filePurposes = ['decision', 'authorization', 'paper_scan', 'result'] as const
export type FilePurpose = (typeof filePurposes)[number]
