import NextAuth from 'next-auth'
import { authOptions } from '@/features/session/auth'
import { parseRefusalCode } from '@/features/session/refusal'
import { errorResponse, refuseForeign } from '@/lib/http'

type Context = { params: Promise<{ nextauth: string[] }> }

export const GET = (request: Request, context: Context): Promise<Response> => answer(request, context)

export async function POST(request: Request, context: Context): Promise<Response> {
  const foreign = refuseForeign(request)
  if (foreign) return foreign
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return errorResponse(415, 'unsupported_media_type', 'Chỉ nhận nội dung của biểu mẫu.')
  return withRefusalStatus(await answer(request, context))
}

const answer = (request: Request, context: Context): Promise<Response> =>
  NextAuth(authOptions(request.headers))(request, context)

// next-auth answers every refusal with 401; those that only ask to wait are 429.
async function withRefusalStatus(response: Response): Promise<Response> {
  if (response.status !== 401 || response.headers.get('content-type') !== 'application/json') return response
  const { url } = (await response.clone().json()) as { url: string }
  const refusal = parseRefusalCode(new URL(url).searchParams.get('error') ?? '')
  if (refusal.reason !== 'busy' && refusal.reason !== 'address_blocked') return response
  const headers = new Headers(response.headers)
  headers.set('retry-after', String('minutes' in refusal ? refusal.minutes * 60 : 1))
  return new Response(response.body, { status: 429, headers })
}
