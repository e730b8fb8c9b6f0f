/** The relying party that this site is to an authenticator. */
export type Site = { origin: string; rpId: string }

/**
 * The site at `origin`, or null where no browser lets a passkey work: it needs a name (not an IP address) and https,
 * or this very machine (Web Authentication Level 3, section 5.1.3).
 */
export function siteOf(origin: string): Site | null {
  if (!URL.canParse(origin)) return null
  const { protocol, hostname } = new URL(origin)
  const local = hostname === 'localhost' || hostname.endsWith('.localhost')
  const named = !hostname.startsWith('[') && !/^[\d.]+$/.test(hostname)
  return (protocol === 'https:' && named) || (protocol === 'http:' && local)
    ? { origin, rpId: hostname }
    : null
}
