type Shared = typeof globalThis & { __giaoUoc?: { onShutdown?: Set<() => void> } }

// The server and Next's bundles load this module separately, so what they share lies on globalThis.
const registered = (): Set<() => void> => {
  const shared = globalThis as Shared
  shared.__giaoUoc ??= {}
  shared.__giaoUoc.onShutdown ??= new Set()
  return shared.__giaoUoc.onShutdown
}

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
