import type { Stroke } from '../../schema'

const keyOf = (pledgeId: string) => `giao-uoc:strokes:${pledgeId}`

/** Strokes outlive a reload and an expired session; they stay in this tab and go when the pledge is signed. */
export function keepStrokes(pledgeId: string, strokes: Stroke[]) {
  if (strokes.length === 0) sessionStorage.removeItem(keyOf(pledgeId))
  else sessionStorage.setItem(keyOf(pledgeId), JSON.stringify(strokes))
}

export function keptStrokes(pledgeId: string): Stroke[] {
  return JSON.parse(sessionStorage.getItem(keyOf(pledgeId)) ?? '[]')
}
