import type { Transaction } from '@/db/client'
import { audit } from '@/db/schema/audit'
import type { AuditAction } from '@/lib/audit-actions'

type Entry = {
  /** `noun.verb` in the past tense: `target.acknowledged`. Its words stand in the vocabulary. */
  action: AuditAction
  subject: string
  subjectId: string
  campaignId?: string
  detail?: Record<string, unknown>
}

/** Writes the audit row of a change, in its transaction; the actor is the transaction's. */
export const record = (tx: Transaction, entry: Entry) => tx.insert(audit).values(entry)
