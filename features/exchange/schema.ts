import { z } from 'zod'
import { exchangeKinds } from '@/lib/terms'

/** A cell of a spreadsheet holds no more. */
const longestCell = 32_767
const cells = z.array(z.string().max(longestCell)).max(64)

/** One sheet as the office mapped it: `firstRow` is its first row of data, counted from 0 as in the file. */
const sheetInput = z.strictObject({
  name: z.string().max(200),
  kind: z.enum(exchangeKinds),
  firstRow: z.number().int().min(0).max(100),
  columns: z.array(z.string().max(40).nullable()).max(64),
  rows: z.array(cells).max(20_000),
})
export type SheetInput = z.output<typeof sheetInput>

export const exchangeRequest = z.strictObject({
  act: z.enum(['check', 'apply']),
  campaignId: z.uuid(),
  fileName: z.string().max(255),
  sheets: z.array(sheetInput).min(1).max(20),
})
export type ExchangeRequest = z.output<typeof exchangeRequest>

export const undoForm = z.strictObject({ campaignId: z.uuid(), batchId: z.uuid() })
