import type { BoardUnit } from './board'
import { isSigned } from './status'

/** What picking on the board hands to tiles, list and keys: the codes chosen, and how to change that. */
export type Picking = {
  chosen: ReadonlySet<string>
  choose: (codes: readonly string[], on: boolean) => void
}

/** The codes of the units that can be reminded: those that still have to sign. */
export const remindable = (units: readonly BoardUnit[]): string[] =>
  units.filter(({ status }) => !isSigned(status)).map(({ code }) => code)
