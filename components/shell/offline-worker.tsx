'use client'

import { useEffect } from 'react'

/** Registers the worker that answers with the offline page when a navigation fails. */
export function OfflineWorker() {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    navigator.serviceWorker.register('/sw.js').catch((reason: unknown) => {
      console.warn('The offline page will not be available:', reason)
    })
  }, [])
  return null
}
