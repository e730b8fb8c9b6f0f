import type { Day } from '@/lib/dates'
import type { Layout } from '@/lib/terms'
import { fold } from '@/lib/text'

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

/** A code for a name, as addresses and user names spell it: 'UBND phường Mỹ Đình 1' -> 'ubnd-phuong-my-dinh-1'. */
export function codeOf(name: string): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, 60).replace(/-$/, '')
}

/** `wanted`, or with the first of -2, -3, … that nothing in `taken` has. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted || 'muc'
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number++
  return `${base}-${number}`
}
