import { figureInWords } from '@/features/target/figure'
import type { CommitmentKind } from '@/lib/terms'
import type { OwnCommitment } from '../queries'

/** An own target, task or solution as the pledge page lists it. */
export type CommitmentRow = {
  id: string
  kind: CommitmentKind
  content: string
  /** 'từ 12 lớp trở lên'; null for tasks and solutions. */
  figure: string | null
  /** What the form holds when this one is edited or put back. */
  values: Record<string, string>
}

/** Words and figure of a stored commitment, and the fields by which a form would send it again. */
export function commitmentRow({ id, kind, content, ...own }: OwnCommitment): CommitmentRow {
  const { direction, valueLow: low, valueHigh: high, measureUnit } = own
  if (!direction || low === null || measureUnit === null) {
    return { id, kind, content, figure: null, values: { kind, content } }
  }
  return {
    id,
    kind,
    content,
    figure: figureInWords({ direction, low, high, measureUnit }),
    values: { kind, content, direction, low: withComma(low), high: withComma(high ?? ''), measureUnit },
  }
}

// A decimal comma is never ambiguous, where '1.130' would be asked back.
const withComma = (value: string) => value.replace('.', ',')
