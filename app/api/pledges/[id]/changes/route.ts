import { z } from 'zod'
import { changesSince } from '@/features/pledge/shown-document'
import { unattendedActor } from '@/features/session/actor'
import { errorResponse, json } from '@/lib/http'
import { notSignedIn, pledgeNotFound } from '@/lib/vi'

const asked = z.object({ id: z.uuid(), since: z.string().regex(/^[0-9a-f]{64}$/) })

/** What has changed since the document with the hash `since` was on the signer's screen. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await unattendedActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  const since = new URL(request.url).searchParams.get('since')
  const parsed = asked.safeParse({ ...(await params), since })
  const differences = parsed.success ? await changesSince(actor, parsed.data.id, parsed.data.since) : null
  return differences ? json({ differences }) : errorResponse(404, 'not_found', pledgeNotFound)
}
