import { createHash, timingSafeEqual } from 'node:crypto'
import { readMetrics } from '@/features/health/metrics'
import { env } from '@/lib/env'
import { errorResponse } from '@/lib/http'

/** Prometheus' own way in, where METRICS_TOKEN is set; nobody else learns that it is there. */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = env()
  const given = request.headers.get('authorization') ?? ''
  if (!METRICS_TOKEN || !isSame(given, `Bearer ${METRICS_TOKEN}`))
    return errorResponse(404, 'not_found', 'Không tìm thấy địa chỉ này.')
  const { type, text } = await readMetrics()
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
const digest = (text: string) => createHash('sha256').update(text).digest()
