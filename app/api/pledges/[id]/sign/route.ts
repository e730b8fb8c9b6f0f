import { z } from 'zod'
import { answerRefusal } from '@/features/pledge/refusals'
import { maxStrokesBytes, signRequest } from '@/features/pledge/schema'
import { findSigned, signPledge } from '@/features/pledge/sign'
import { requestActor } from '@/features/session/actor'
import { errorResponse, json, readJsonPost } from '@/lib/http'
import { notSignedIn, pledgeNotFound } from '@/lib/vi'

type Context = { params: Promise<{ id: string }> }

const receiptOf = (code: string) => ({ code, receipt: `/receipt/${code}` })

/** Signs: a stable address across deployments, so a page that was open during one can still sign. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const posted = await readJsonPost(request, signRequest, 2 * maxStrokesBytes)
  if (!posted.ok) return posted.response
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) return errorResponse(404, 'not_found', pledgeNotFound)

  const outcome = await signPledge(actor, id.data, posted.data)
  if (outcome.ok) return json(receiptOf(outcome.code))
  const { status, message } = answerRefusal(outcome, new Date())
  return errorResponse(status, outcome.reason, message, {
    ...('code' in outcome && { receipt: receiptOf(outcome.code).receipt, by: outcome.by, at: outcome.at }),
    ...('differences' in outcome && { differences: outcome.differences }),
  })
}

/** What became of the request with this key: its receipt, or `{ receipt: null }` while nothing is signed by it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  const id = z.uuid().safeParse((await params).id)
  const key = z.uuid().safeParse(new URL(request.url).searchParams.get('key'))
  if (!id.success || !key.success) return errorResponse(404, 'not_found', pledgeNotFound)
  const code = await findSigned(actor, id.data, key.data)
  return json(code ? receiptOf(code) : { code: null, receipt: null })
}
