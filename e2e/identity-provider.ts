import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import Provider from 'oidc-provider'

const client = { id: 'giao-uoc', secret: 'what-only-the-two-of-us-know-0123456789' }

/**
 * An identity provider on this machine that lets anybody in by any name, and vouches for the address name@example.vn.
 * Its address has to be known before the installation's, so the client is named to it afterwards.
 */
export async function startIdentityProvider() {
  let answer: RequestListener = (_, response) => response.writeHead(503).end()
  const server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    variables: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Cổng thử',
    },
    /** Takes people from the installation at `baseUrl` from now on. */
    serve(baseUrl: string) {
      answer = new Provider(issuer, {
        clients: [
          {
            client_id: client.id,
            client_secret: client.secret,
            redirect_uris: [`${baseUrl}/api/auth/callback/oidc`],
          },
        ],
        claims: { openid: ['sub'], email: ['email', 'email_verified'] },
        pkce: { required: () => true },
        cookies: { keys: ['for tests'] },
        findAccount: (_, id) => ({
          accountId: id,
          claims: async () => ({ sub: id, email: `${id}@example.vn`, email_verified: true }),
        }),
      }).callback()
    },
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** On the provider's own page: says who it is, and agrees. */
export async function passProvider(page: Page, name: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(name)
  await page.getByPlaceholder('and password').fill('x')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}
