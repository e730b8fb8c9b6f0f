import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addressOfProvider, renewSession } from './renew'

const fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', fetched.mockReset())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The server answers each try with the next of these addresses, the last one for good. */
function serverLeadsTo(...addresses: string[]) {
  fetched.mockImplementation(async (address) =>
    address === '/api/auth/csrf'
      ? Response.json({ csrfToken: 'token' })
      : Response.json({
          url: `https://thidua.example.vn${addresses.length > 1 ? addresses.shift() : addresses[0]}`,
        }),
  )
}

async function renewed() {
  const outcome = renewSession('van-phong', 'mật khẩu')
  await vi.runAllTimersAsync()
  return outcome
}

test('sends name, password and token as a form, and says what came of it', async () => {
  serverLeadsTo('/')
  expect(await renewed()).toEqual({ ok: true })
  expect(String(fetched.mock.calls[1]?.[1]?.body)).toBe(
    'username=van-phong&password=m%E1%BA%ADt+kh%E1%BA%A9u&csrfToken=token&json=true',
  )
})

test.each([
  ['/api/auth/error?error=wrong', { ok: false, reason: 'wrong' }],
  ['/api/auth/error?error=locked%3A12', { ok: false, reason: 'locked', minutes: 12 }],
  ['/api/auth/signin?csrf=true', { ok: false, reason: 'no_cookies' }],
])('led to %s it says %j, at once', async (address, outcome) => {
  serverLeadsTo(address)
  expect(await renewed()).toEqual(outcome)
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('tries again while the server is busy, and gives up after four times', async () => {
  const busy = '/api/auth/error?error=busy'
  serverLeadsTo(busy, busy, '/')
  expect(await renewed()).toEqual({ ok: true })
  serverLeadsTo(busy)
  fetched.mockClear()
  expect(await renewed()).toEqual({ ok: false, reason: 'busy' })
  expect(fetched).toHaveBeenCalledTimes(8)
})

test('a lost connection and an answer that is no answer are told, not thrown', async () => {
  fetched.mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await renewed()).toEqual({ ok: false, reason: 'unreachable' })
  fetched.mockResolvedValue(new Response('<html>502</html>'))
  expect(await renewed()).toEqual({ ok: false, reason: 'unreachable' })
})

test('sends the code of an authenticator where one is asked', async () => {
  serverLeadsTo('/')
  renewSession('van-phong', 'x', '123 456')
  await vi.runAllTimersAsync()
  expect(String(fetched.mock.calls[1]?.[1]?.body)).toContain('&code=123+456&')
})

test('gives the address of the identity provider, or why there is none', async () => {
  vi.stubGlobal('window', {
    location: { href: 'https://thidua.example.vn/sign-in', origin: 'https://thidua.example.vn' },
  })
  const answer = (url: string) =>
    fetched.mockImplementation(async (address) =>
      Response.json(address === '/api/auth/csrf' ? { csrfToken: 'token' } : { url }),
    )
  answer('https://sso.example.vn/auth?state=1')
  expect(await addressOfProvider('/pledge')).toEqual({
    ok: true,
    address: 'https://sso.example.vn/auth?state=1',
  })
  expect(String(fetched.mock.calls[1]?.[1]?.body)).toBe('csrfToken=token&callbackUrl=%2Fpledge&json=true')
  answer('https://thidua.example.vn/api/auth/error?error=OAuthSignin')
  expect(await addressOfProvider('/')).toEqual({ ok: false, reason: 'oidc_failed' })
  answer('https://thidua.example.vn/api/auth/signin?csrf=true')
  expect(await addressOfProvider('/')).toEqual({ ok: false, reason: 'no_cookies' })
  fetched.mockRejectedValue(new TypeError('failed'))
  expect(await addressOfProvider('/')).toEqual({ ok: false, reason: 'unreachable' })
})
