import { refusal } from '@/features/board/response'
import { boardOfPerson } from '@/features/board/viewers'
import { unattendedActor } from '@/features/session/actor'

export async function GET(request: Request): Promise<Response> {
  const actor = await unattendedActor()
  if (!actor) return refusal(401, 'not_signed_in')
  const view = await boardOfPerson(actor)
  return view ? view.stream(request) : refusal(404, 'no_campaign')
}
