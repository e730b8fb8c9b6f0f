import { isDatabaseAnswering } from '@/features/health/queries'

export async function GET(): Promise<Response> {
  const answering = await isDatabaseAnswering()
  return Response.json(
    { status: answering ? 'ok' : 'unavailable' },
    { status: answering ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
