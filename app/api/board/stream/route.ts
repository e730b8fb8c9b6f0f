import { boardOfPerson } from '@/features/board/access'
import { lastSeen, refuse, tooManyStreams } from '@/features/board/wire'
import { unattendedActor } from '@/features/session/actor'

export async function GET(request: Request): Promise<Response> {
  const actor = await unattendedActor()
  if (!actor) return refuse(401, 'not_signed_in')
  const view = await boardOfPerson(actor)
  if (!view) return refuse(404, 'no_campaign')
  return view.open(lastSeen(request)) ?? tooManyStreams()
}
