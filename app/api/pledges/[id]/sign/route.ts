import { z } from 'zod'
import { forActor, forActorPosting } from '@/app/for-actor'
import { answerRefusal } from '@/features/pledge/refusals'
import { maxStrokesBytes, signRequest } from '@/features/pledge/schema'
import { findSigned, signPledge } from '@/features/pledge/sign'
import { errorResponse, json } from '@/lib/http'
import { pledgeNotFound } from '@/lib/vi'

type Params = { id: string }

const receiptOf = (code: string) => ({ code, receipt: `/receipt/${code}` })

/** Signs: a stable address across deployments, so a page that was open during one can still sign. */
export const POST = forActorPosting(signRequest, 2 * maxStrokesBytes, async (actor, data, params: Params) => {
  const id = z.uuid().safeParse(params.id)
  if (!id.success) return errorResponse(404, 'not_found', pledgeNotFound)

  const outcome = await signPledge(actor, id.data, data)
  if (outcome.ok) return json(receiptOf(outcome.code))
  const { status, message } = answerRefusal(outcome, new Date())
  return errorResponse(status, outcome.reason, message, {
    ...('code' in outcome && { receipt: receiptOf(outcome.code).receipt, by: outcome.by, at: outcome.at }),
    ...('differences' in outcome && { differences: outcome.differences }),
  })
})

/** What became of the request with this key: its receipt, or `{ receipt: null }` while nothing is signed by it. */
export const GET = forActor(async (actor, params: Params, request) => {
  const id = z.uuid().safeParse(params.id)
  const key = z.uuid().safeParse(new URL(request.url).searchParams.get('key'))
  if (!id.success || !key.success) return errorResponse(404, 'not_found', pledgeNotFound)
  const code = await findSigned(actor, id.data, key.data)
  return json(code ? receiptOf(code) : { code: null, receipt: null })
})
