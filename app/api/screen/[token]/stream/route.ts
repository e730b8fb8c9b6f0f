import { boardOfScreen } from '@/features/board/access'
import { refuse } from '@/features/board/answer'

type Context = { params: Promise<{ token: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const view = await boardOfScreen((await params).token)
  if (!view) return refuse(404, 'not_found')
  return view.open(request.headers.get('last-event-id')) ?? refuse(429, 'too_many_streams')
}
