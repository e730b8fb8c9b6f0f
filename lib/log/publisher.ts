import { log } from '@/lib/logger'
import { onShutdown } from '@/lib/shutdown'
import { type Channel, configuredChannels, publishDue } from './publication'

const lookEvery = 5_000

/** Has this process bring checkpoints outside for as long as it runs; without a place for them it does nothing. */
export function startPublisher(channels: Channel[] = configuredChannels()): void {
  if (channels.length === 0) return
  let busy = false
  const timer = setInterval(async () => {
    if (busy) return
    busy = true
    await publishDue(channels).catch((fault) => log.error('checkpoint.publishing_failed', fault))
    busy = false
  }, lookEvery)
  timer.unref()
  onShutdown(() => clearInterval(timer))
}
