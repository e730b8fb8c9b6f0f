import { boardOfScreen } from '@/features/board/access'
import { answerVersion, refuse } from '@/features/board/wire'

type Context = { params: Promise<{ token: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const view = await boardOfScreen((await params).token)
  return view ? answerVersion(request, view.written()) : refuse(404, 'not_found')
}
