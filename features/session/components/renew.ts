import { parseRefusalCode, type RefusalNotice } from '../refusal'

type Refused = { ok: false } & RefusalNotice
export type Renewal = { ok: true } | Refused

const triesWhenBusy = 4
const patience = 15_000

/**
 * Signs in without leaving the page: nothing typed or drawn on it is lost. Waits and tries again by itself
 * while the server is busy. Speaks to next-auth directly, whose own client leaves the page when the network fails.
 */
export const renewSession = (username: string, password: string, code?: string): Promise<Renewal> =>
  signInBy('password', code ? { username, password, code } : { username, password })

/** Where the identity provider asks who it is; it leads back to `next`, signed in, or to the sign-in page with the reason. */
export async function addressOfProvider(next: string): Promise<{ ok: true; address: string } | Refused> {
  try {
    const { csrfToken } = await (
      await fetch('/api/auth/csrf', { signal: AbortSignal.timeout(patience) })
    ).json()
    const response = await fetch('/api/auth/signin/oidc', {
      method: 'POST',
      signal: AbortSignal.timeout(patience),
      body: new URLSearchParams({ csrfToken, callbackUrl: next, json: 'true' }),
    })
    const { url } = await response.json()
    const { origin, searchParams } = new URL(url, window.location.href)
    if (searchParams.has('csrf')) return { ok: false, reason: 'no_cookies' }
    const own = origin === window.location.origin
    return own
      ? { ok: false, ...parseRefusalCode(searchParams.get('error') ?? '') }
      : { ok: true, address: url }
  } catch {
    return unreachable
  }
}

/** The same by any of the ways to sign in, with the fields that it takes. */
export async function signInBy(
  way: 'password' | 'passkey' | 'recovery',
  fields: Record<string, string>,
): Promise<Renewal> {
  for (let tried = 1; ; tried++) {
    const outcome = await tryOnce(way, fields).catch(() => unreachable)
    if (outcome.ok || outcome.reason !== 'busy' || tried === triesWhenBusy) return outcome
    await new Promise((resolve) => setTimeout(resolve, tried * (300 + Math.random() * 700)))
  }
}

const unreachable: Refused = { ok: false, reason: 'unreachable' }

async function tryOnce(way: string, fields: Record<string, string>): Promise<Renewal> {
  const { csrfToken } = await (
    await fetch('/api/auth/csrf', { signal: AbortSignal.timeout(patience) })
  ).json()
  const response = await fetch(`/api/auth/callback/${way}`, {
    method: 'POST',
    signal: AbortSignal.timeout(patience),
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  })
  const { searchParams } = new URL((await response.json()).url)
  if (searchParams.has('csrf')) return { ok: false, reason: 'no_cookies' }
  const code = searchParams.get('error')
  return code === null ? { ok: true } : { ok: false, ...parseRefusalCode(code) }
}
