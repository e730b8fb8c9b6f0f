import { processWide } from '@/lib/process-wide'

const registered = () => processWide('on shutdown', () => new Set<() => void>())

/** Has the server call `close` when it stops, as an open stream needs; returns the way to take it back. */
export function onShutdown(close: () => void): () => void {
  registered().add(close)
  return () => registered().delete(close)
}

/** Calls everything registered, once. Called by the server alone. */
export function runShutdown(): void {
  for (const close of [...registered()]) {
    registered().delete(close)
    close()
  }
}
