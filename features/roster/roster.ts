import type { Day } from '@/lib/dates'
import type { Layout } from '@/lib/terms'
import { fold } from '@/lib/text'
import type { readCurrentUnits, readRoster, readUnitHistory } from './queries'

/** From when a unit bears its first name, where nobody said. */
export const sinceEver: Day = '1900-01-01'

/** Whose form the documents of a block's units follow, in words. */
export const layoutNames: Record<Layout, string> = {
  state: 'thể thức văn bản hành chính',
  party: 'thể thức văn bản của Đảng',
}

type Roster = Awaited<ReturnType<typeof readRoster>>
export type RosterBlock = Roster['blocks'][number]
/** A unit of a campaign, with the names that it bears today and its place in the order of protocol. */
export type RosterUnit = Roster['units'][number]

/** A unit that has not ended, of any issuing body. */
export type CurrentUnit = Awaited<ReturnType<typeof readCurrentUnits>>[number]

export type UnitHistory = Awaited<ReturnType<typeof readUnitHistory>>

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
