import { readiness } from '@/features/health/readiness'
import { json } from '@/lib/http'

/** For the balancer in front: whether requests should come to this process. */
export async function GET(): Promise<Response> {
  const { ready, checks } = await readiness()
  return json({ status: ready ? 'ready' : 'not_ready', checks }, ready ? 200 : 503)
}
