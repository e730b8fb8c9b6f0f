import type { SigningPhase } from '@/features/campaign/states'
import type { UnitStatus } from '@/lib/vi'
import { isSigned } from './status'
import { replaceUnits, unitIndex } from './unit-index'

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

/** From more units than this on, the board is a mosaic and a list by the page, and a page is rendered without them. */
const tiles = 200

export const isLarge = ({ totals }: { totals: { units: number } }): boolean => totals.units > tiles

/** What a page begins with: a large board without its units and under no version, so that it asks for them. */
export const initialOf = (board: Board): Board =>
  isLarge(board) ? { ...board, units: [], version: '' } : board

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

/** The board after `delta`, counted by what changed alone; a unit that is not on the board is passed over. */
export function apply(board: Board, delta: Delta): Board {
  const { units, replaced } = replaceUnits(board.units, delta.units)
  const totals = { ...board.totals }
  for (const [before, after] of replaced) {
    totals.signed += gained(before, after, (unit) => isSigned(unit.status))
    totals.paper += gained(before, after, (unit) => unit.status === 'paper')
  }
  totals.lastSignedAt = lastSigned(units)?.signedAt ?? null
  const blocks = recountBlocks(board.blocks, replaced, (unit) => isSigned(unit.status))
  return { ...board, totals, blocks, units, version: delta.version }
}

/** Each block with how many units it has and how many of them are `signed`. Throws where a unit's block is missing. */
function countBlocks<Unit extends { block: string }>(
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

/** The blocks after units took the places of others of the same block. */
export function recountBlocks<Unit extends { block: string }>(
  blocks: BoardBlock[],
  replaced: [before: Unit, after: Unit][],
  signed: (unit: Unit) => boolean,
): BoardBlock[] {
  return blocks.map((block) => {
    const own = replaced.filter(([, after]) => after.block === block.code)
    const more = own.reduce((sum, [before, after]) => sum + gained(before, after, signed), 0)
    return more === 0 ? block : { ...block, signed: block.signed + more }
  })
}

/** By how much the number of units that `counts` picks rises when one unit takes the place of another. */
const gained = <Unit>(before: Unit, after: Unit, counts: (unit: Unit) => boolean): number =>
  Number(counts(after)) - Number(counts(before))

/** The units of `fresh` that differ from the board's, or 'whole' when more than units differs. */
export function changedUnits(board: Board, fresh: BoardContent): BoardUnit[] | 'whole' {
  if (frameOf(board) !== frameOf(fresh)) return 'whole'
  return fresh.units.filter((unit, index) => !sameUnit(unit, board.units[index]))
}

/** Whether two readings of a unit say the same. */
export const sameUnit = (one: BoardUnit, other: BoardUnit | undefined): boolean =>
  other !== undefined && (Object.keys(one) as (keyof BoardUnit)[]).every((key) => one[key] === other[key])

/** The unit that signed last, or undefined when none has; of two at the same moment the one that stands first. */
export function lastSigned(units: readonly BoardUnit[]): BoardUnit | undefined {
  let last: BoardUnit | undefined
  for (const unit of units) {
    if (unit.signedAt !== null && isSigned(unit.status) && !(last && last.signedAt! >= unit.signedAt))
      last = unit
  }
  return last
}

/** The units that signed between two states of a board, in the order of signing. */
export function newlySigned(before: Board, after: Board): BoardUnit[] {
  const index = unitIndex(before.units)
  return after.units
    .filter((unit, at) => {
      if (unit === before.units[at] || !isSigned(unit.status)) return false
      const place = index.get(unit.code)
      return place === undefined || before.units[place]!.signedAt !== unit.signedAt
    })
    .sort((a, b) => (a.signedAt ?? '').localeCompare(b.signedAt ?? ''))
}

const frameOf = ({ campaign, blocks, units }: BoardContent) =>
  JSON.stringify([
    campaign,
    blocks.map(({ code, name }) => [code, name]),
    units.map((unit) => [unit.code, unit.block]),
  ])
