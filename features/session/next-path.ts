const base = 'http://site.invalid'

/**
 * Where to go after signing in: `wanted` when it is a path of this site, else '/'. Addresses elsewhere,
 * '//host', '/\host' and the sign-in page itself are not.
 */
export function safeNext(wanted: string | string[] | null | undefined): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, base)) return '/'
  const url = new URL(wanted, base)
  if (url.origin !== base || url.pathname.startsWith('//') || url.pathname.startsWith('/sign-in')) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}

/** The sign-in page's address that leads back to `path`. */
export function signInPath(path: string | null): string {
  const next = safeNext(path)
  return next === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next })}`
}
