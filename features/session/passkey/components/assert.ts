import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { useEffect, useRef } from 'react'
import { type Renewal, signInBy } from '../../components/renew'
import { siteOf } from '../site'

/** What the server asks a passkey. */
export type Asked = { challengeId: string; options: PublicKeyCredentialRequestOptionsJSON }

/** Whether this browser, at this address, has passkeys at all. */
export const passkeysWork = () => 'PublicKeyCredential' in window && siteOf(window.location.origin) !== null

/** Puts the server's question to a passkey; null when the person closed the prompt or nothing answered it. */
export async function assert(
  { options }: Asked,
  autofill = false,
): Promise<AuthenticationResponseJSON | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return startAuthentication({ optionsJSON: options, useBrowserAutofill: autofill }).catch(() => null)
}

/**
 * Signs in by whichever passkey the person picks. `username` is whose session is renewed: nobody else's passkey does.
 */
export async function signInByPasskey(username?: string): Promise<Renewal> {
  const asked = await ask()
  return asked.ok ? answer(asked, false, username) : asked
}

/** Offers passkeys in the name field's suggestions; null when none was picked there. */
async function signInByAutofill(): Promise<Renewal | null> {
  if (!passkeysWork()) return null
  const { browserSupportsWebAuthnAutofill } = await import('@simplewebauthn/browser')
  if (!(await browserSupportsWebAuthnAutofill())) return null
  const asked = await ask()
  if (!asked.ok) return null
  const outcome = await answer(asked, true)
  return !outcome.ok && outcome.reason === 'cancelled' ? null : outcome
}

async function ask(): Promise<({ ok: true } & Asked) | Exclude<Renewal, { ok: true }>> {
  if (!passkeysWork()) return { ok: false, reason: 'no_passkeys_here' }
  const response = await fetch('/api/passkey/challenge', { method: 'POST' }).catch(() => null)
  if (!response) return { ok: false, reason: 'unreachable' }
  if (response.status === 409) return { ok: false, reason: 'no_passkeys_here' }
  return response.ok ? { ok: true, ...(await response.json()) } : { ok: false, reason: 'fault' }
}

async function answer(asked: Asked, autofill: boolean, username?: string): Promise<Renewal> {
  const assertion = await assert(asked, autofill)
  if (!assertion) return { ok: false, reason: 'cancelled' }
  const fields = { challengeId: asked.challengeId, assertion: JSON.stringify(assertion) }
  return signInBy('passkey', username === undefined ? fields : { ...fields, username })
}

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
