import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { newRequestId } from '@/lib/request-context'

// Next asks this very server for the page of an action, with the headers that it was given: those are known by this.
const passHeader = 'x-giao-uoc-pass'
const pass = randomUUID()

type Trust = { publicUrl?: string; trustProxy: boolean }

/**
 * Leaves no header in the request by which a client could pass for Next itself or for the proxy in front.
 * X-Forwarded-Host and -Proto then name the site's own address, X-Forwarded-For the one client address, X-Request-Id
 * the request: as the proxy in front calls it, or by a new id.
 */
export function rewriteHeaders(request: IncomingMessage, { publicUrl, trustProxy }: Trust): void {
  const { headers } = request
  if (headers[passHeader] === pass) return
  const forwarded = trustProxy ? { ...headers } : {}
  for (const name of Object.keys(headers)) if (isInternal(name)) delete headers[name]

  const own = publicUrl ? new URL(publicUrl) : undefined
  const host = own?.host ?? last(forwarded['x-forwarded-host']) ?? headers.host
  if (host) headers['x-forwarded-host'] = host
  const proto = own?.protocol.slice(0, -1) ?? last(forwarded['x-forwarded-proto'])
  headers['x-forwarded-proto'] = proto === 'https' ? 'https' : 'http'
  headers['x-forwarded-for'] = last(forwarded['x-forwarded-for']) ?? request.socket.remoteAddress ?? ''
  const given = String(forwarded['x-request-id'] ?? '')
  headers['x-request-id'] = /^[\w-]{8,64}$/.test(given) ? given : newRequestId()
  headers[passHeader] = pass
}

const internal =
  /^(forwarded$|x-action-forwarded$|x-forwarded-|x-giao-uoc-|x-invoke-|x-middleware-|x-nonce$|x-real-ip$|x-request-id$)/
const isInternal = (name: string): boolean => internal.test(name)

// The entry that the nearest proxy added; what stands before it came from the client.
function last(header: string | string[] | undefined): string | undefined {
  return header?.toString().split(',').at(-1)?.trim() || undefined
}
