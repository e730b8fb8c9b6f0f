import { issueChallenge, requestOptions } from '@/features/session/passkey/challenge'
import { siteOf } from '@/features/session/passkey/site'
import { errorResponse, json, originOf, refuseForeign } from '@/lib/http'
import { noPasskeysHere } from '@/lib/vi'

/** What a browser needs to sign in by whichever passkey its user picks. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseForeign(request)
  if (foreign) return foreign
  const site = siteOf(originOf(request.headers))
  if (!site) return errorResponse(409, 'no_passkeys_here', noPasskeysHere)
  const challenge = await issueChallenge({ purpose: 'sign_in', site, actor: null })
  return json({ challengeId: challenge.id, options: await requestOptions(challenge) })
}
