import { expect, expectAccessible, test } from './fixtures'
import { raw } from './raw'

test('every answer carries the security headers, and no page the same nonce', async ({ request }) => {
  const policies: string[] = []
  for (const address of ['/no-access', '/no-such-page', '/api/health']) {
    const headers = (await request.get(address)).headers()
    expect(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['x-powered-by']).toBeUndefined()
    policies.push(headers['content-security-policy'] ?? '')
  }
  for (const policy of policies) {
    expect(policy).toMatch(
      /script-src 'nonce-[\w+/=]{24}' 'strict-dynamic'; style-src 'self' 'nonce-[\w+/=]{24}';/,
    )
    expect(policy).toContain("frame-ancestors 'none'")
  }
  expect(new Set(policies).size).toBe(policies.length)
})

test('a page keeps its own policy and is accessible', async ({ page }) => {
  await page.goto('/no-access')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

test('a script without the nonce does not run', async ({ request }) => {
  const html = await (await request.get('/no-access', { headers: { 'x-nonce': 'forged' } })).text()
  expect(html).not.toContain('forged')
  expect(html.match(/<script(?![^>]*nonce=)/g)).toBeNull()
})

test('health says ok, and no more', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(await answer.json()).toEqual({ status: 'ok' })
  expect(answer.headers()['cache-control']).toBe('no-store')
})

test('a body over 1 MiB is refused by its length, and by count when it names none', async ({ baseURL }) => {
  const head = 'POST /api/health HTTP/1.1\r\nhost: localhost\r\n'
  expect(await raw(baseURL, `${head}content-length: 300000000\r\n\r\n`)).toMatch(/^HTTP\/1.1 413/)
  const chunk = Buffer.concat([Buffer.from('80000\r\n'), Buffer.alloc(0x80000), Buffer.from('\r\n')])
  const endless = Array.from({ length: 8 }, () => chunk)
  expect(await raw(baseURL, `${head}transfer-encoding: chunked\r\n\r\n`, ...endless)).toMatch(
    /^HTTP\/1.1 413/,
  )
})

test('upgrades and absolute addresses are refused', async ({ baseURL }) => {
  const upgrade = 'host: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'
  expect(await raw(baseURL, `GET / HTTP/1.1\r\n${upgrade}`)).toMatch(/^HTTP\/1.1 501/)
  expect(await raw(baseURL, `GET http://127.0.0.1:1/x HTTP/1.1\r\n${upgrade}`)).toMatch(/^HTTP\/1.1 501/)
  const absolute = 'GET http://evil.example/ HTTP/1.1\r\nhost: localhost\r\n\r\n'
  expect(await raw(baseURL, absolute)).toMatch(/^HTTP\/1.1 400/)
})

test('the image optimizer is off', async ({ request }) => {
  expect((await request.get('/_next/image?url=%2Ficon.svg&w=64&q=75')).status()).toBe(404)
})
