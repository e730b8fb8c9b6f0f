'use client'

import { useEffect, useRef } from 'react'
import type { Renewal } from '../../components/renew'
import { signInByAutofill } from './assert'

// A challenge lives five minutes: ask with a fresh one before it ends.
const offeredFor = 4 * 60_000

/** Keeps passkeys among the suggestions of the field with `autocomplete="… webauthn"`; a new offer ends the one before. */
export function usePasskeyAutofill(onOutcome: (outcome: Renewal) => void) {
  const latest = useRef(onOutcome)
  latest.current = onOutcome

  useEffect(() => {
    let stopped = false
    const offer = async () => {
      const outcome = await signInByAutofill()
      if (outcome && !stopped) latest.current(outcome)
    }
    offer()
    const again = setInterval(offer, offeredFor)
    return () => {
      stopped = true
      clearInterval(again)
    }
  }, [])
}
