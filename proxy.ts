import { type NextRequest, NextResponse } from 'next/server'
import { busyPage, tooManyInWords } from '@/features/evidence/verification/busy-page'
import { clientAddress, errorResponse, refuseForeign } from '@/lib/http'
import { requestLimit } from '@/lib/request-limit'

const development = process.env.NODE_ENV === 'development'

/**
 * Gives every page a content security policy with a nonce of its own, which Next puts on its scripts, and
 * tells it its own address in `x-path`, for the way back after signing in.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Where to come back to after signing in.
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  headers.set('content-security-policy', policy)
  const response = refusalOf(request, nonce) ?? NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

function refusalOf(request: NextRequest, nonce: string): NextResponse | null {
  const refused = reads.has(request.method) ? undefined : refuseForeign(request)
  if (refused) return new NextResponse(refused.body, refused)
  const wait = isVerification(request) ? verifications.count(clientAddress(request.headers)) : null
  return wait === null ? null : tooMany(request, nonce, wait)
}

const reads = new Set(['GET', 'HEAD'])

// Anyone may ask whether a code is real, so nobody may try them all.
const verifications = requestLimit({ requests: 60, seconds: 60 })
const isVerification = ({ nextUrl }: NextRequest) => /^\/(api\/)?verify\/./.test(nextUrl.pathname)

function tooMany({ nextUrl }: NextRequest, nonce: string, seconds: number): NextResponse {
  const forProgram = nextUrl.pathname.startsWith('/api/')
  const refusal = errorResponse(429, 'too_many', tooManyInWords(seconds))
  const response = new NextResponse(forProgram ? refusal.body : busyPage(seconds, nonce), refusal)
  if (!forProgram) response.headers.set('content-type', 'text/html; charset=utf-8')
  response.headers.set('retry-after', String(seconds))
  return response
}

export const config = { matcher: '/((?!_next/static/).*)' }

// No style-src-attr: a style attribute in the markup is refused, so sizes go through classes and SVG attributes.
// In development React needs eval, and Next's overlay its own styles.
function contentSecurityPolicy(nonce: string): string {
  return Object.entries({
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}
