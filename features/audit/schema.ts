import { z } from 'zod'
import { type AuditAction, auditActions } from '@/lib/audit-actions'
import { parseDay } from '@/lib/dates'
import { cleanText } from '@/lib/text'

const words = z.string().transform(cleanText).pipe(z.string().min(1).max(100)).optional().catch(undefined)

const day = z
  .string()
  .transform((text, context) => {
    const parsed = parseDay(text)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: parsed.reason })
    return z.NEVER
  })
  .optional()
  .catch(undefined)

const place = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined)

/** What the audit log's address may say; anything else in it counts as not said. Days are of the program's zone. */
export const auditQuery = z.object({
  action: z
    .enum(Object.keys(auditActions) as [AuditAction, ...AuditAction[]])
    .optional()
    .catch(undefined),
  person: words,
  unit: words,
  from: day,
  to: day,
  /** Only entries older than this one, or only newer ones: ids of entries. */
  before: place,
  after: place,
})

export type AuditQuery = z.output<typeof auditQuery>
export type AuditFilter = Omit<AuditQuery, 'before' | 'after'>

/** The address of a page of the log under the same filter. */
export function auditAddress({ before, after, ...filter }: AuditQuery): string {
  const said = Object.entries({ ...filter, before, after }).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)]))
  return query.size > 0 ? `/audit?${query}` : '/audit'
}

const longestCheckpoint = 16 * 1024

/** "Kiểm tra chuỗi": an earlier checkpoint to compare with, or none. */
export const checkRequest = z.strictObject({
  checkpoint: z
    .string()
    .max(longestCheckpoint, 'Tệp điểm kiểm tra quá lớn')
    // As it was signed, whatever the paste did to its line ends.
    .transform((text) => `${text.replace(/\r\n?/g, '\n').trim()}\n`)
    .nullable(),
})

/** What a running check says, line by line: how far it is, then its verdict, or that it could not go on. */
export type CheckLine =
  | { kind: 'progress'; done: number; total: number }
  | ({ kind: 'verdict' } & CheckVerdict)
  | { kind: 'fault' }

export type CheckVerdict = { intact: boolean; summary: string; findings: string[] }
