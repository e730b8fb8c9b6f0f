import { decisionName } from '@/features/target/decision'
import { formatFigure } from '@/features/target/figure'
import type { AdjustableRow, AdjustmentHead, AdjustmentRow } from './queries'

export type { AdjustableRow, AdjustmentHead, AdjustmentRow }

/** 'Quyết định số 35/QĐ-UBND ngày 15/03/2023 của …'. */
export const decisionOf = ({ decision }: Pick<AdjustmentHead, 'decision'>): string =>
  decisionName({
    number: decision.codeNumber,
    notation: decision.codeNotation,
    issuer: decision.issuer,
    issuedOn: decision.issuedOn,
  })

/** A figure before and after, and what was proposed in its place, as they read. */
export function figuresOf({ direction, measureUnit, before, after, proposal }: AdjustmentRow) {
  const inWords = (ends: AdjustmentRow['before']) => formatFigure({ direction, measureUnit, ...ends })
  return { before: inWords(before), after: inWords(after), proposed: proposal && inWords(proposal) }
}
