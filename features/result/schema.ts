import { z } from 'zod'
import { figureField, optionalWordsField } from '@/lib/fields'
import { resultPeriods } from '@/lib/terms'
import { cleanText } from '@/lib/text'
import { verdicts } from './verdict'

const nothing = z.literal('').transform(() => null)

export const resultForm = z.strictObject({
  assignmentId: z.uuid(),
  period: z.enum(resultPeriods, 'Chọn kỳ báo cáo'),
  value: figureField('kết quả'),
  note: optionalWordsField('ghi chú', 1000),
  fileId: z.union([nothing, z.uuid('Gửi lại tệp đính kèm')]),
})

export type ResultInput = z.output<typeof resultForm>

const said = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

/** What the address of the office's page of results may say; anything else in it counts as not said. */
export const resultsQuery = z.object({
  period: said(z.enum(resultPeriods)),
  verdict: said(z.enum(verdicts)),
  block: said(z.string().min(1).max(100)),
  target: said(z.string().min(1).max(100)),
  search: said(z.string().transform(cleanText).pipe(z.string().min(1).max(100))),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type ResultsQuery = z.output<typeof resultsQuery>
export type ResultsFilter = Omit<ResultsQuery, 'page'>

/** The query of an address under a filter, with its question mark; empty where nothing is said. */
export function resultsAddress(filter: Partial<ResultsQuery>): string {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined && value !== 1)
  return said.length > 0 ? `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}` : ''
}
