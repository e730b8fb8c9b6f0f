import { startWorker, type Work } from '@/features/jobs/worker'
import { env } from '@/lib/env'
import { typesetter } from '../typesetting/typesetter'
import { dueToSeal } from './queries'
import { sealSignature } from './seal-signature'

/** Said by a trigger when a signature is written, and by the office with the id of the signature to try again. */
export const sealingChannel = 'sealing'

export const sealing: Work = {
  queue: 'sealing',
  channel: sealingChannel,
  due: () => dueToSeal(env().TSA_URL !== undefined),
  perform: (signatureId) => sealSignature(signatureId, env().TSA_URL),
  leaseSeconds: 120,
  // 2 seconds to some 8 minutes between attempts: less than the quarter of an hour after which it is due anew.
  retryLimit: 7,
  retryDelay: 2,
}

/** Seals in this process what is signed in any, until the server stops. */
export const startSealing = () => startWorker(sealing, () => typesetter().close())
