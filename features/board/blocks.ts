export type BoardBlock = { code: string; name: string; units: number; signed: number }

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

/** By how much the number of those that `counts` tells rises when one unit takes the place of another. */
export const gained = <Unit>(before: Unit, after: Unit, counts: (unit: Unit) => boolean): number =>
  Number(counts(after)) - Number(counts(before))
