import { headers } from 'next/headers'

/** The address of this site as the visitor reached it; the server has set the two headers, whatever was sent. */
export async function siteOrigin(): Promise<string> {
  const sent = await headers()
  return `${sent.get('x-forwarded-proto') ?? 'http'}://${sent.get('x-forwarded-host') ?? sent.get('host')}`
}
