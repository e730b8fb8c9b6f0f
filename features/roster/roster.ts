import type { Day } from '@/lib/dates'
import type { Layout } from '@/lib/terms'

/** From when a unit bears its first name, where nobody said. */
export const sinceEver: Day = '1900-01-01'

/** Whose form the documents of a block's units follow, in words. */
export const layoutNames: Record<Layout, string> = {
  state: 'thể thức văn bản hành chính',
  party: 'thể thức văn bản của Đảng',
}

export type RosterBlock = { id: string; name: string; layout: Layout }

/** A unit of a campaign, with the names that it bears today. */
export type RosterUnit = {
  pledgeId: string
  unitId: string
  blockId: string
  /** Its number in the order of protocol, from 1. */
  position: number
  headTitle: string
  collective: string | null
  code: string
  endsOn: Day | null
  name: string
  shortName: string
}

/** A unit that has not ended, of any issuing body. */
export type CurrentUnit = { unitId: string; code: string; name: string; body: string }

export type UnitHistory = {
  names: { validFrom: Day; name: string; shortName: string }[]
  predecessors: RelatedUnit[]
  successors: RelatedUnit[]
}

export type RelatedUnit = { id: string; name: string; body: string; effectiveOn: Day }
