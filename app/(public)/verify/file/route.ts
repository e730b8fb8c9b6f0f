import { maxFileBytes, writeTicket } from '@/features/evidence/verification/file-verdict'
import { checkFile } from '@/features/evidence/verification/queries'
import { env } from '@/lib/env'
import { readFormPost } from '@/lib/http'

const aroundFile = 64 * 1024
const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

/** Checks a PDF that somebody dropped on the page, keeps nothing of it, and leads to a page with the verdict. */
export async function POST(request: Request): Promise<Response> {
  const posted = await readFormPost(request, maxFileBytes + aroundFile)
  if (!posted.ok) return posted.response
  const file = posted.data.get('file')
  if (!(file instanceof File) || file.size === 0) return seeOther('/verify?file=missing')
  const verdict = await checkFile(new Uint8Array(await file.arrayBuffer()))
  return seeOther(`/verify/file/${writeTicket(verdict, env().NEXTAUTH_SECRET)}`)
}

/** Whoever comes back to the form's address by hand gets the form. */
export const GET = () => seeOther('/verify')
