import type { Lifetime } from '@/scripts/lifetime'
import type { Row } from './row'

/** What a part of the bench is given: a machine to itself, and how much to do on it. */
export type Ground = {
  /** How often each figure is taken. */
  rounds: number
  /** How many of `count` things to do it with. */
  sized: (count: number) => number
  /** Ends what a part starts. */
  lifetime: Lifetime
  /** Starts a Postgres of the part's own, empty and migrated; gives what its servers find in their environment. */
  startDatabase: () => Promise<Record<string, string>>
}

/** A part of the bench: some rows of the goals, what they are made of, and how it was measured. */
export type Part = { title: string; how: string; measure: (ground: Ground) => Promise<Measured> }

export type Measured = { rows: Row[]; figures: Figure[] }

/** A figure behind the rows, as each round measured it. */
export type Figure = { what: string; rounds: number[]; unit: string }
