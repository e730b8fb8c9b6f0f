import { z } from 'zod'
import { forActorPosting } from '@/app/for-actor'
import { askToSign } from '@/features/pledge/confirmation'
import { answerRefusal } from '@/features/pledge/refusals'
import { challengeRequest } from '@/features/pledge/schema'
import { siteOf } from '@/features/session/passkey/site'
import { errorResponse, json, originOf } from '@/lib/http'
import { noPasskeysHere, pledgeNotFound } from '@/lib/vi'

type Params = { id: string }

/** What the signer's passkey is to sign: made of the document, the drawing and the authority that they chose. */
export const POST = forActorPosting(challengeRequest, 4096, async (actor, data, params: Params, request) => {
  const id = z.uuid().safeParse(params.id)
  if (!id.success) return errorResponse(404, 'not_found', pledgeNotFound)
  const site = siteOf(originOf(request.headers))
  if (!site) return errorResponse(409, 'no_passkeys_here', noPasskeysHere)

  const asked = await askToSign(actor, site, id.data, data)
  if (asked.ok) return json({ challengeId: asked.challengeId, options: asked.options })
  const { status, message } = answerRefusal(asked, new Date())
  return errorResponse(status, asked.reason, message)
})
