import type { Day } from '@/lib/dates'
import type { Layout } from '@/lib/terms'
import type { Row } from './rows'

export type StandingUnit = {
  id: string
  /** Null where the unit of the issuing body stands outside the campaign. */
  pledgeId: string | null
  code: string
  /** Since when it bears its present name, and the last day of one that was merged or split. */
  namedFrom: Day | null
  endsOn: Day | null
  row: Row<'units'> | null
}
export type StandingBlock = { id: string; code: string; name: string; layout: Layout; position: number }
export type StandingSeat = { accountId: string; personId: string; row: Row<'people'> }
export type StandingDecision = {
  id: string
  number: string | null
  notation: string
  issuer: string
  layout: Layout
  issuedOn: string
  subject: string
  published: boolean
}
export type StandingTarget = { id: string; decisionId: string; row: Row<'targets'> }
export type StandingAssignment = { revisionId: string; published: boolean; row: Row<'assignments'> }

/** What stands in a campaign, as its sheets would hold it, with the ids by which a row is found again. */
export type Standing = {
  year: number
  today: Day
  blocks: StandingBlock[]
  units: StandingUnit[]
  people: StandingSeat[]
  /** Of all accounts of the installation. */
  usernames: Set<string>
  decisions: StandingDecision[]
  targets: StandingTarget[]
  assignments: StandingAssignment[]
}
