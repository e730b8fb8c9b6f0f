import { forActor } from '@/app/for-actor'
import { detectSheet } from '@/features/exchange/detect-sheet'
import { applyImport, checkImport } from '@/features/exchange/mutations'
import { canExport, maxWorkbookBytes } from '@/features/exchange/policy'
import { importRefusals, workbookRefusals } from '@/features/exchange/refusals'
import { exchangeRequest } from '@/features/exchange/schema'
import type { Person } from '@/lib/actor'
import { errorResponse, json, readFormPost, readJsonPost } from '@/lib/http'
import { readWorkbook } from '@/lib/xlsx'

const aroundFile = 64 * 1024

/**
 * A form with `file` is answered with its sheets as texts and what they were taken for, and kept nowhere. What the
 * page then sends as JSON is checked (`act: 'check'`) or brought in (`act: 'apply'`).
 */
export const POST = forActor(async (actor, _, request) => {
  const isForm = request.headers.get('content-type')?.startsWith('multipart/')
  return isForm ? readFile(actor, request) : takeSheets(actor, request)
})

async function readFile(actor: Person, request: Request): Promise<Response> {
  if (!canExport(actor)) return errorResponse(403, 'not_allowed', importRefusals.not_allowed.message)
  const posted = await readFormPost(request, maxWorkbookBytes + aroundFile)
  if (!posted.ok) return posted.response
  const file = posted.data.get('file')
  if (!(file instanceof File) || file.size === 0)
    return errorResponse(400, 'invalid', 'Đồng chí chưa chọn tệp.')
  const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) return errorResponse(422, read.reason, workbookRefusals[read.reason])
  return json({ sheets: read.sheets.map(detectSheet) })
}

async function takeSheets(actor: Person, request: Request): Promise<Response> {
  const posted = await readJsonPost(request, exchangeRequest, maxWorkbookBytes)
  if (!posted.ok) return posted.response
  const { act, ...input } = posted.data
  const outcome = await (act === 'check' ? checkImport : applyImport)(actor, input)
  if (outcome.ok) return json(outcome)
  if (outcome.reason === 'problems') return json({ ok: false, verdict: outcome.verdict }, 409)
  const { status, message } = importRefusals[outcome.reason]
  return errorResponse(status, outcome.reason, message)
}
