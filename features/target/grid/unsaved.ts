import type { Difference } from './matrix'
import type { GridPlaceIds } from './schema'

type Left = Omit<Difference, 'row' | 'col'> & { pledgeId: string; targetId: string }

const keyOf = (decisionId: string) => `giao-uoc:phan-bo:${decisionId}`

/** Keeps what is not saved yet beside the page for as long as its tab is open, by unit and target. */
export function keepUnsaved(
  { decisionId, pledgeIds, targetIds }: GridPlaceIds,
  changes: readonly Difference[],
) {
  if (changes.length === 0) return sessionStorage.removeItem(keyOf(decisionId))
  const left = changes.map(({ row, col, ...cell }): Left => {
    return { ...cell, pledgeId: pledgeIds[row]!, targetId: targetIds[col]! }
  })
  sessionStorage.setItem(keyOf(decisionId), JSON.stringify(left))
}

/** What was left unsaved, where its units and targets stand now; those that are gone are left out. */
export function findUnsaved({ decisionId, pledgeIds, targetIds }: GridPlaceIds): Difference[] {
  const text = sessionStorage.getItem(keyOf(decisionId))
  const left: Left[] = text ? JSON.parse(text) : []
  return left.flatMap(({ pledgeId, targetId, ...cell }) => {
    const [row, col] = [pledgeIds.indexOf(pledgeId), targetIds.indexOf(targetId)]
    return row < 0 || col < 0 ? [] : [{ ...cell, row, col }]
  })
}
