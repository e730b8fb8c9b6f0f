import type { PersonAccount } from '../account'

export type SheetGroup = { id: string; name: string; people: PersonAccount[] }

/** The group of those who act for no unit. */
export const othersId = 'khac'

type Unit = { unitId: string; blockId: string; position: number }

/** People block by block, units in the order of protocol; those who act for no unit come last. Empty groups are left out. */
export function sheetGroups(
  people: readonly PersonAccount[],
  blocks: readonly { id: string; name: string }[],
  units: readonly Unit[],
): SheetGroup[] {
  const unitOf = new Map(units.map((unit) => [unit.unitId, unit]))
  const place = ({ unitId }: PersonAccount) => (unitId === null ? undefined : unitOf.get(unitId))
  const groups = blocks.map(({ id, name }) => ({
    id,
    name,
    people: people
      .filter((person) => place(person)?.blockId === id)
      .sort((a, b) => place(a)!.position - place(b)!.position),
  }))
  const others = {
    id: othersId,
    name: 'Lãnh đạo chứng kiến, văn phòng',
    people: people.filter((person) => !place(person)),
  }
  return [...groups, others].filter((group) => group.people.length > 0)
}
