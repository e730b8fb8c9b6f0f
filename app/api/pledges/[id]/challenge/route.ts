import { z } from 'zod'
import { askToSign } from '@/features/pledge/confirmation'
import { answerRefusal } from '@/features/pledge/refusals'
import { challengeRequest } from '@/features/pledge/schema'
import { requestActor } from '@/features/session/actor'
import { siteOf } from '@/features/session/passkey/site'
import { errorResponse, json, originOf, readJsonPost } from '@/lib/http'
import { noPasskeysHere, notSignedIn, pledgeNotFound } from '@/lib/vi'

/** What the signer's passkey is to sign: made of the document, the drawing and the authority that they chose. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const posted = await readJsonPost(request, challengeRequest, 4096)
  if (!posted.ok) return posted.response
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) return errorResponse(404, 'not_found', pledgeNotFound)
  const site = siteOf(originOf(request.headers))
  if (!site) return errorResponse(409, 'no_passkeys_here', noPasskeysHere)

  const asked = await askToSign(actor, site, id.data, posted.data)
  if (asked.ok) return json({ challengeId: asked.challengeId, options: asked.options })
  const { status, message } = answerRefusal(asked, new Date())
  return errorResponse(status, asked.reason, message)
}
