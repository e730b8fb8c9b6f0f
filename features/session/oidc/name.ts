import { env } from '@/lib/env'

/** What the sign-in page calls the identity provider; null where there is none. */
export const oidcName = (): string | null => {
  const { OIDC_ISSUER, OIDC_NAME } = env()
  return OIDC_ISSUER ? (OIDC_NAME ?? 'cổng đăng nhập của cơ quan') : null
}
