import {
  type Board,
  type BoardBlock,
  type BoardCampaign,
  type BoardUnit,
  countBlocks,
  type Delta,
  replaceUnits,
} from './board'
import { isSigned } from './status'

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

/** What of a change after `before` the hall may see; null when it sees nothing of it. */
export function hallDelta(before: Board, delta: Delta): HallDelta | null {
  const seen = new Map(before.units.map((unit) => [unit.code, JSON.stringify(hallUnit(unit))]))
  const units = delta.units.map(hallUnit).filter((unit) => seen.get(unit.code) !== JSON.stringify(unit))
  return units.length > 0 ? { version: delta.version, units } : null
}

/** The hall's board after `delta`. */
export function applyHall(hall: HallBoard, delta: HallDelta): HallBoard {
  const units = replaceUnits(hall.units, delta.units)
  return {
    ...hall,
    units,
    totals: { units: units.length, signed: units.filter((unit) => unit.signed).length },
    blocks: countBlocks(hall.blocks, units, (unit) => unit.signed),
    version: delta.version,
  }
}

const hallUnit = ({ code, name, shortName, block, status }: BoardUnit): HallUnit => ({
  code,
  name,
  shortName,
  block,
  signed: isSigned(status),
})
