import type { Transaction } from '@/db/client'
import { audit } from '@/db/schema/audit'

type Entry = {
  /** `noun.verb` in the past tense: `target.acknowledged`. */
  action: string
  subject: string
  subjectId: string
  campaignId?: string
  detail?: Record<string, unknown>
}

/** Writes the audit row of a change, in its transaction; the actor is the transaction's. */
export const record = (tx: Transaction, entry: Entry) => tx.insert(audit).values(entry)
