import { boardOfPerson } from '@/features/board/access'
import { answerVersion, refuse } from '@/features/board/wire'
import { unattendedActor } from '@/features/session/actor'

export async function GET(request: Request): Promise<Response> {
  const actor = await unattendedActor()
  if (!actor) return refuse(401, 'not_signed_in')
  const view = await boardOfPerson(actor)
  return view ? answerVersion(request, view.written()) : refuse(404, 'no_campaign')
}
