import type { Seat } from '../seat'

export type SheetGroup = { id: string; name: string; seats: Seat[] }

type Unit = { unitId: string; blockId: string; position: number }

/** People block by block, units in the order of protocol; those who act for no unit come last. Empty groups are left out. */
export function sheetGroups(
  seats: readonly Seat[],
  blocks: readonly { id: string; name: string }[],
  units: readonly Unit[],
): SheetGroup[] {
  const unitOf = new Map(units.map((unit) => [unit.unitId, unit]))
  const place = ({ unitId }: Seat) => (unitId === null ? undefined : unitOf.get(unitId))
  const groups = blocks.map(({ id, name }) => ({
    id,
    name,
    seats: seats
      .filter((seat) => place(seat)?.blockId === id)
      .sort((a, b) => place(a)!.position - place(b)!.position),
  }))
  const others = {
    id: 'khac',
    name: 'Lãnh đạo chứng kiến, văn phòng',
    seats: seats.filter((seat) => !place(seat)),
  }
  return [...groups, others].filter((group) => group.seats.length > 0)
}
