import { boardOfScreen } from '@/features/board/access'
import { lastSeen, refuse, tooManyStreams } from '@/features/board/wire'

type Context = { params: Promise<{ token: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const view = await boardOfScreen((await params).token)
  if (!view) return refuse(404, 'not_found')
  return view.open(lastSeen(request)) ?? tooManyStreams()
}
