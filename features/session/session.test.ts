import { encode } from 'next-auth/jwt'
import { beforeAll, expect, test } from 'vitest'
import { authOptions } from './auth'
import { sessionIdOf } from './session'

const secret = 'a secret of 32 characters or more'
const before = 'the secret that was used until today'

beforeAll(() => {
  process.env.DATABASE_URL = 'postgres://nobody@127.0.0.1:1/none'
  process.env.NEXTAUTH_SECRET = secret
  process.env.NEXTAUTH_SECRET_BEFORE = before
  process.env.PUBLIC_URL = 'https://thidua.example.vn'
})

const session = '6f1c1a52-0f0b-4b5e-9d0e-3f1d2c4b5a69'

test('reads the session id from a token of this installation', async () => {
  expect(await sessionIdOf(await encode({ token: { sub: session }, secret }))).toBe(session)
})

test('a token of the secret before is taken while that one is still given, and next-auth reads it alike', async () => {
  const token = await encode({ token: { sub: session }, secret: before })
  expect(await sessionIdOf(token)).toBe(session)
  expect(await authOptions(new Headers()).jwt?.decode?.({ token, secret })).toMatchObject({ sub: session })
  const expired = await encode({ token: { sub: session }, secret: before, maxAge: -60 })
  expect(await sessionIdOf(expired)).toBeNull()
})

test('an expired, foreign, cut, unsigned or missing token holds no session', async () => {
  const token = await encode({ token: { sub: session }, secret })
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub: session }))}.`
  const none = [
    await encode({ token: { sub: session }, secret, maxAge: -60 }),
    await encode({ token: { sub: session }, secret: 'another secret of 32 characters.' }),
    await encode({ token: {}, secret }),
    await encode({ token: { sub: "' or 1=1 --" }, secret }),
    token.slice(0, -3),
    unsigned,
    'x',
    '',
    undefined,
  ]
  expect(await Promise.all(none.map(sessionIdOf))).toEqual(none.map(() => null))
})

test('an https address asks for a cookie that no other host can set', () => {
  const { useSecureCookies, cookies } = authOptions(new Headers())
  expect(useSecureCookies).toBe(true)
  expect(cookies?.sessionToken).toEqual({
    name: '__Host-next-auth.session-token',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
  })
})
