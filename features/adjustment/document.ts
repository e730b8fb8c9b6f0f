import type { Ends } from '@/features/target/figure'
import { canonicalBytes, sha256 } from '@/lib/canonical'
import type { Day } from '@/lib/dates'

/** An adjustment as one JSON value: what its leaf in the log is about. Rows go by target, then by unit. */
export type AdjustmentDocument = {
  format: 'giao-uoc/adjustment/1'
  campaign: string
  adjustment: string
  decision: {
    number: string | null
    notation: string
    issuer: string
    subject: string
    issuedOn: Day
    /** SHA-256 of its PDF in hex. */
    file: string | null
  }
  reason: string
  rows: {
    target: string
    unit: string
    /** The revision that it replaces. */
    revision: number
    before: Ends
    after: Ends
    /** The proposal that it answers. */
    proposal: string | null
  }[]
}

/** The document's canonical bytes (RFC 8785) and their SHA-256. */
export function freezeAdjustment({ rows, ...document }: AdjustmentDocument) {
  const order = (row: AdjustmentDocument['rows'][number]) => `${row.target} ${row.unit}`
  const sorted = [...rows].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const bytes = canonicalBytes({ ...document, rows: sorted })
  return { bytes, hash: sha256(bytes) }
}
