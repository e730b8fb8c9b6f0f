import { log } from '@/lib/logger'
import { metrics } from '@/lib/metrics'
import type { SignIn } from './mutations'

/** Counts an attempt to sign in and writes its line: how, from where and what came of it; never who it was meant to be. */
export function countSignIn(way: string, outcome: SignIn, address: string): void {
  metrics().signIns.inc({ way, outcome: outcome.ok ? 'ok' : outcome.reason })
  if (outcome.ok) log.info('sign_in.done', { way, address })
  else log.warn('sign_in.refused', { way, reason: outcome.reason, address })
}
