import type { UnitStatus } from '@/lib/vi'
import { isSigned } from './status'

/** Instants are ISO 8601 in UTC, so that the board is the same value in memory, in JSON and in a browser. */
export type BoardCampaign = {
  id: string
  year: number
  title: string
  theme: string
  issuingBody: string
  conference: string | null
  phase: SigningPhase
  opensAt: string | null
  closesAt: string | null
}

/** Whether units sign now, cannot yet, or can no more. */
export type SigningPhase = 'before' | 'signing' | 'over'

export type BoardUnit = {
  code: string
  name: string
  shortName: string
  block: string
  status: UnitStatus
  overdue: boolean
  /** For a signature on paper: when the office recorded it. */
  signedAt: string | null
  signerName: string | null
  signerTitle: string | null
  assigned: number
  acknowledged: number
  proposed: number
}

export type BoardBlock = { code: string; name: string; units: number; signed: number }
export type Totals = { units: number; signed: number; paper: number; lastSignedAt: string | null }

export type Board = {
  campaign: BoardCampaign
  totals: Totals
  blocks: BoardBlock[]
  units: BoardUnit[]
  version: string
}

/** What the database says, before it is counted and numbered. */
export type BoardContent = {
  campaign: BoardCampaign
  blocks: { code: string; name: string }[]
  units: BoardUnit[]
}

/** Units as they are now, whole: applying one twice, or a later one first, does no harm. */
export type Delta = { version: string; units: BoardUnit[] }

/** The board of `content`, counted, under `version`. Units keep their order, the order of protocol. */
export function assemble({ campaign, blocks, units }: BoardContent, version: string): Board {
  const signed = units.filter((unit) => isSigned(unit.status))
  return {
    campaign,
    totals: {
      units: units.length,
      signed: signed.length,
      paper: signed.filter((unit) => unit.status === 'paper').length,
      lastSignedAt: lastSigned(units)?.signedAt ?? null,
    },
    blocks: countBlocks(blocks, units, (unit) => isSigned(unit.status)),
    units,
    version,
  }
}

/** The board after `delta`; a unit that is not on the board is passed over. */
export function apply(board: Board, delta: Delta): Board {
  return assemble({ ...board, units: replaceUnits(board.units, delta.units) }, delta.version)
}

/** The units of `fresh` that differ from the board's, or 'whole' when more than units differs. */
export function changedUnits(board: Board, fresh: BoardContent): BoardUnit[] | 'whole' {
  if (frameOf(board) !== frameOf(fresh)) return 'whole'
  return fresh.units.filter((unit, index) => JSON.stringify(unit) !== JSON.stringify(board.units[index]))
}

/** The unit that signed last, or undefined when none has. */
export function lastSigned(units: readonly BoardUnit[]): BoardUnit | undefined {
  return units
    .filter((unit) => unit.signedAt !== null && isSigned(unit.status))
    .reduce<BoardUnit | undefined>(
      (last, unit) => (last && last.signedAt! >= unit.signedAt! ? last : unit),
      undefined,
    )
}

/** The units that signed between two states of a board, in the order of signing. */
export function newlySigned(before: Board, after: Board): BoardUnit[] {
  const earlier = new Map(before.units.map((unit) => [unit.code, unit]))
  return after.units
    .filter((unit) => isSigned(unit.status) && earlier.get(unit.code)?.signedAt !== unit.signedAt)
    .sort((a, b) => (a.signedAt ?? '').localeCompare(b.signedAt ?? ''))
}

/** `units` with those of `changed` in the places that they have by their code. */
export function replaceUnits<Unit extends { code: string }>(units: Unit[], changed: Unit[]): Unit[] {
  const fresh = new Map(changed.map((unit) => [unit.code, unit]))
  return units.map((unit) => fresh.get(unit.code) ?? unit)
}

/** Each block with how many units it has and how many of them are `signed`. Throws where a unit's block is missing. */
export function countBlocks<Unit extends { block: string }>(
  blocks: { code: string; name: string }[],
  units: Unit[],
  signed: (unit: Unit) => boolean,
): BoardBlock[] {
  const counted = new Map(blocks.map(({ code, name }) => [code, { code, name, units: 0, signed: 0 }]))
  for (const unit of units) {
    const block = counted.get(unit.block)
    if (!block) throw new Error(`${unit.block} is not a block of the board`)
    block.units += 1
    if (signed(unit)) block.signed += 1
  }
  return [...counted.values()]
}

const frameOf = ({ campaign, blocks, units }: BoardContent) =>
  JSON.stringify([campaign, blocks.map(({ code, name }) => [code, name]), units.map((unit) => unit.code)])
