import NextAuth from 'next-auth'
import { authOptions } from '@/features/account/auth'
import { parseRefusalCode } from '@/features/account/refusal'

type Context = { params: Promise<{ nextauth: string[] }> }

export const GET = (request: Request, context: Context): Promise<Response> => answer(request, context)

export async function POST(request: Request, context: Context): Promise<Response> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return new Response(null, { status: 415 })
  return withRefusalStatus(await answer(request, context))
}

const answer = (request: Request, context: Context): Promise<Response> =>
  NextAuth(authOptions())(request, context)

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
