import {
  type Board,
  type BoardBlock,
  type BoardCampaign,
  type BoardUnit,
  type Delta,
  isLarge,
  recountBlocks,
} from './board'
import { isSigned } from './status'
import { replaceUnits, unitIndex } from './unit-index'

/** The hall sees who has signed and who is awaited, and nothing by which a unit could lose face. */
export type HallUnit = { code: string; name: string; shortName: string; block: string; signed: boolean }

export type HallBoard = {
  campaign: Pick<BoardCampaign, 'title' | 'theme' | 'issuingBody' | 'conference' | 'phase'>
  totals: { units: number; signed: number }
  blocks: BoardBlock[]
  units: HallUnit[]
  version: string
}

export type HallDelta = { version: string; units: HallUnit[] }

/** The board as the hall may see it. */
export function hallOf({ campaign, totals, blocks, units, version }: Board): HallBoard {
  const { title, theme, issuingBody, conference, phase } = campaign
  return {
    campaign: { title, theme, issuingBody, conference, phase },
    totals: { units: totals.units, signed: totals.signed },
    blocks,
    units: units.map(hallUnit),
    version,
  }
}

/** What a screen begins with: a large hall without its units and under no version, so that it asks for them. */
export const initialHallOf = (board: Board): HallBoard =>
  isLarge(board) ? { ...hallOf(board), units: [], version: '' } : hallOf(board)

/** What of a change after `before` the hall may see; null when it sees nothing of it. */
export function hallDelta(before: Board, delta: Delta): HallDelta | null {
  const index = unitIndex(before.units)
  const units = delta.units.filter((unit) => {
    const old = before.units[index.get(unit.code) ?? -1]
    return !old || !sameInHall(hallUnit(old), hallUnit(unit))
  })
  return units.length > 0 ? { version: delta.version, units: units.map(hallUnit) } : null
}

/** The hall's board after `delta`, counted by what changed alone. */
export function applyHall(hall: HallBoard, delta: HallDelta): HallBoard {
  const { units, replaced } = replaceUnits(hall.units, delta.units)
  const blocks = recountBlocks(hall.blocks, replaced, (unit) => unit.signed)
  const signed = blocks.reduce((sum, block) => sum + block.signed, 0)
  return { ...hall, units, totals: { units: units.length, signed }, blocks, version: delta.version }
}

const sameInHall = (one: HallUnit, other: HallUnit) =>
  one.name === other.name && one.shortName === other.shortName && one.signed === other.signed

const hallUnits = new WeakMap<BoardUnit, HallUnit>()

// Made once a reading of a unit, so that a hall of thousands is not made anew with every change.
function hallUnit(unit: BoardUnit): HallUnit {
  const { code, name, shortName, block, status } = unit
  const made = hallUnits.get(unit) ?? { code, name, shortName, block, signed: isSigned(status) }
  hallUnits.set(unit, made)
  return made
}
