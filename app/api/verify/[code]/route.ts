import { readVerdict } from '@/features/evidence/verification/queries'
import { answerVerdict } from '@/features/evidence/verification/verdict'
import { json } from '@/lib/http'

type Context = { params: Promise<{ code: string }> }

/** The verdict on a code, for programs; `proxy.ts` limits how often. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { status, body } = answerVerdict(await readVerdict((await params).code))
  return json(body, status)
}
