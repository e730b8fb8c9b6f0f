import { beforeAll, expect, test, vi } from 'vitest'
import { POST } from './route'

const answer = vi.hoisted(() => vi.fn())
vi.mock('next-auth', () => ({ default: () => answer }))

beforeAll(() => {
  process.env.DATABASE_URL = 'postgres://nobody@127.0.0.1:1/none'
  process.env.NEXTAUTH_SECRET = 'a secret of 32 characters or more'
})

const refusedWith = (code: string) => {
  const url = `http://localhost:3000/api/auth/error?error=${encodeURIComponent(code)}`
  answer.mockResolvedValue(Response.json({ url }, { status: 401, headers: { 'set-cookie': 'kept=1' } }))
}

const post = () =>
  POST(
    new Request('http://localhost:3000/api/auth/callback/password', {
      method: 'POST',
      body: new URLSearchParams({ username: 'van-phong', password: 'x' }),
    }),
    { params: Promise.resolve({ nextauth: ['callback', 'password'] }) },
  )

test.each([
  ['busy', '1'],
  ['address_blocked:12', '720'],
])('%s is 429 with the seconds to wait, and the same answer', async (code, seconds) => {
  refusedWith(code)
  const response = await post()
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe(seconds)
  expect(response.headers.get('set-cookie')).toBe('kept=1')
  expect((await response.json()).url).toContain(encodeURIComponent(code))
})

test.each(['wrong', 'locked:15', 'fault'])('%s stays 401', async (code) => {
  refusedWith(code)
  expect((await post()).status).toBe(401)
})
