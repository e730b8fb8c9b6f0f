import type { Instrumentation } from 'next'

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('./instrumentation-node')
}

/** An error that no code expected; its digest is the code that the person's page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/lib/logger')
  const { routePath: route, routeType: kind } = context
  log.error('request.failed', error, { code: (error as { digest?: string }).digest, method, route, kind })
}
