import { fold } from '@/lib/text'
import type { UnitStatus } from '@/lib/vi'
import type { Board, BoardUnit } from './board'
import { type Column, column, endings, rowsOf, textsOf } from './columns'
import type { HallBoard, HallUnit } from './hall'

/** What seldom changes of a stretch of units, by columns: gzip makes a third of them of what it makes of rows. */
type PackedNames = {
  names: string[]
  shortNames: Column<string>
  codes: Column<string>
  blocks: Column<string>
}

/** How a stretch of units stands. */
type PackedStates = {
  statuses: Column<UnitStatus>
  overdue: Column<boolean>
  /** Milliseconds after `since`. */
  signedAt: (number | null)[]
  since: number
  signers: (string | null)[]
  titles: Column<string | null>
  assigned: Column<number>
  acknowledged: Column<number>
  proposed: Column<number>
}

/** A board and a hall on their way to a browser. */
export type PackedBoard = Omit<Board, 'units'> & { names: PackedNames[]; states: PackedStates[] }
export type PackedHall = Omit<HallBoard, 'units'> & { names: PackedNames[]; states: Column<boolean>[] }

export function packStates(units: readonly BoardUnit[]): PackedStates {
  const times = units.map(({ signedAt }) => (signedAt === null ? null : Date.parse(signedAt)))
  const since = Math.min(...times.filter((time) => time !== null), Date.now())
  return {
    statuses: column(units, ({ status }) => status),
    overdue: column(units, ({ overdue }) => overdue),
    signedAt: times.map((time) => (time === null ? null : time - since)),
    since,
    signers: units.map(({ signerName }) => signerName),
    titles: column(units, ({ signerTitle }) => signerTitle),
    assigned: column(units, ({ assigned }) => assigned),
    acknowledged: column(units, ({ acknowledged }) => acknowledged),
    proposed: column(units, ({ proposed }) => proposed),
  }
}

export const packHallStates = (units: readonly HallUnit[]): Column<boolean> =>
  column(units, ({ signed }) => signed)

/** The board that a browser was sent. */
export function unpackBoard({ names, states, ...rest }: PackedBoard): Board {
  const named = names.flatMap(unpackNames)
  const units = states.flatMap(unpackStates).map((state, row): BoardUnit => ({ ...named[row]!, ...state }))
  return { ...rest, units }
}

/** The hall that a screen was sent. */
export function unpackHall({ names, states, ...rest }: PackedHall): HallBoard {
  const signed = states.flatMap(rowsOf)
  return {
    ...rest,
    units: names.flatMap(unpackNames).map((named, row) => ({ ...named, signed: signed[row]! })),
  }
}

type Named = Pick<BoardUnit, 'name' | 'shortName' | 'code' | 'block'>

function unpackStates(packed: PackedStates): Omit<BoardUnit, keyof Named>[] {
  const { signedAt, since, signers } = packed
  const [overdue, titles] = [rowsOf(packed.overdue), rowsOf(packed.titles)]
  const [assigned, acknowledged, proposed] = [packed.assigned, packed.acknowledged, packed.proposed].map(
    rowsOf,
  )
  return rowsOf(packed.statuses).map((status, row) => ({
    status,
    overdue: overdue[row]!,
    signedAt: signedAt[row] == null ? null : new Date(since + signedAt[row]).toISOString(),
    signerName: signers[row] ?? null,
    signerTitle: titles[row] ?? null,
    assigned: assigned![row]!,
    acknowledged: acknowledged![row]!,
    proposed: proposed![row]!,
  }))
}

/** Whether two units are packed to the same names. */
export const sameNames = (one: Named, other: Named): boolean =>
  one.name === other.name &&
  one.shortName === other.shortName &&
  one.code === other.code &&
  one.block === other.block

export function packNames(units: readonly Named[]): PackedNames {
  const names = units.map(({ name }) => name)
  return {
    names,
    shortNames: endings(
      units.map(({ shortName }) => shortName),
      names,
    ),
    codes: endings(
      units.map(({ code }) => code),
      names.map(codeLike),
    ),
    blocks: column(units, ({ block }) => block),
  }
}

function unpackNames({ names, shortNames, codes, blocks }: PackedNames): Named[] {
  const [short, code, block] = [
    textsOf(shortNames, names),
    textsOf(codes, names.map(codeLike)),
    rowsOf(blocks),
  ]
  return names.map((name, row) => ({
    name,
    shortName: short[row]!,
    code: code[row]!,
    block: block[row]!,
  }))
}

// Most codes are the end of the name, folded; words are folded once, because names share them.
const codeLike = (name: string) => name.split(' ').map(foldedWord).join('-')

const folded = new Map<string, string>()

function foldedWord(word: string): string {
  const known = folded.get(word) ?? fold(word)
  folded.set(word, known)
  return known
}
