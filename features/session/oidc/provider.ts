import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { env } from '@/lib/env'

/** What the identity provider says of somebody; a mail address counts only where it vouches for it. */
export const oidcClaims = z.object({
  iss: z.string().min(1).max(500),
  sub: z.string().min(1).max(255),
  email: z.string().max(320).optional(),
  email_verified: z.boolean().optional(),
  /** How they proved who they are (RFC 8176). */
  amr: z.array(z.string()).optional().catch(undefined),
})
export type OidcClaims = z.output<typeof oidcClaims>

/** What the sign-in page calls the identity provider; null where there is none. */
export const oidcName = (): string | null => {
  const { OIDC_ISSUER, OIDC_NAME } = env()
  return OIDC_ISSUER ? (OIDC_NAME ?? 'cổng đăng nhập của cơ quan') : null
}

/**
 * The one identity provider that the environment names (OpenID Connect Core 1.0): code flow with PKCE, state and nonce,
 * an ID token that is checked against the provider's keys, and what the userinfo endpoint adds for the same subject.
 */
export function oidcProviders(): OAuthConfig<OidcClaims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env()
  const name = oidcName()
  if (!OIDC_ISSUER || !name) return []
  return [
    {
      id: 'oidc',
      name,
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid email' } },
      userinfo: {
        // Given the whole set, the library refuses what is of another subject than the ID token's.
        request: async ({ client, tokens }) => {
          const set = tokens as Parameters<typeof client.userinfo>[0] & {
            claims: () => { iss: string; sub: string; email?: string }
          }
          const claims = set.claims()
          // The library holds the token to the metadata's issuer, and the metadata to none.
          if (claims.iss !== OIDC_ISSUER) throw new Error(`the provider calls itself ${claims.iss}`)
          const more = client.issuer.metadata.userinfo_endpoint && claims.email === undefined
          return more ? { ...(await client.userinfo(set)), ...claims } : claims
        },
      },
      profile: ({ sub }) => ({ id: sub }),
    },
  ]
}
