import { maxFileBytes } from '@/features/pledge/verification/file-verdict'
import { checkFile } from '@/features/pledge/verification/queries'
import { writeTicket } from '@/features/pledge/verification/ticket'
import { env } from '@/lib/env'
import { errorResponse, readAtMost, refuseForeign } from '@/lib/http'

const aroundFile = 64 * 1024
const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

/** Checks a PDF that somebody dropped on the page, keeps nothing of it, and leads to a page with the verdict. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseForeign(request)
  if (foreign) return foreign
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type))
    return errorResponse(415, 'unsupported_media_type', 'Chỉ nhận biểu mẫu có tệp đính kèm.')
  const body = await readAtMost(request, maxFileBytes + aroundFile)
  if (!body) return errorResponse(413, 'too_large', 'Tệp quá lớn: tối đa 20 MB.')

  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File) || file.size === 0) return seeOther('/verify?file=missing')
  const verdict = await checkFile(new Uint8Array(await file.arrayBuffer()))
  return seeOther(`/verify/file/${writeTicket(verdict, env().NEXTAUTH_SECRET)}`)
}

/** Whoever comes back to the form's address by hand gets the form. */
export const GET = () => seeOther('/verify')
