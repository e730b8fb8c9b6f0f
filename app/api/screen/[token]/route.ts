import { refusal } from '@/features/board/response'
import { boardOfScreen } from '@/features/board/viewers'

type Context = { params: Promise<{ token: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const view = await boardOfScreen((await params).token)
  return view ? view.whole(request) : refusal(404, 'not_found')
}
