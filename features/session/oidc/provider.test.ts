import { afterEach, expect, test, vi } from 'vitest'
import { oidcProviders } from './provider'

afterEach(() => vi.unstubAllEnvs())

test('a token of another issuer than the configured one is refused, whatever the metadata says', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://a:b@localhost/c')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('OIDC_ISSUER', 'https://sso.example.vn/realms/city')
  vi.stubEnv('OIDC_CLIENT_ID', 'giao-uoc')
  vi.stubEnv('OIDC_CLIENT_SECRET', 'y'.repeat(32))
  vi.resetModules()
  const [provider] = oidcProviders()
  const { request } = provider!.userinfo as { request: (context: unknown) => Promise<unknown> }
  const ask = (iss: string) => {
    const claims = { iss, sub: '1', email: 'a@example.vn' }
    return request({ client: { issuer: { metadata: {} } }, tokens: { claims: () => claims } })
  }
  expect(await ask('https://sso.example.vn/realms/city')).toMatchObject({ sub: '1' })
  await expect(ask('https://evil.example.vn/realms/city')).rejects.toThrow('evil.example.vn')
  await expect(ask('https://sso.example.vn/realms/city/')).rejects.toThrow('calls itself')
})
