import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { createAccount } from '@/features/session/mutations'
import { system } from '@/lib/actor'
import { asSystem } from '@/tests/as-system'
import { countSignatures } from '@/tests/pledge-changes'
import { signIn, signInByRequest } from '../sign-in'
import { draw, fillPassword, signButton } from '../signing'
import { expect, refusalOf, test } from './as'
import { type OpenStream, openStream } from './open-stream'

test.describe.configure({ mode: 'default' })

const password = 'một mật khẩu đủ dài'

/** Somebody whom no other test knows, and who may see the board. */
async function makeWitness(): Promise<string> {
  const username = `hostile-${randomUUID()}`
  const witness = { username, fullName: 'Nguyễn Văn B', role: 'witness', unitId: null, title: null } as const
  expect(await createAccount(system('admin-command'), { ...witness, password })).toMatchObject({ ok: true })
  return username
}

const change = (assignment: string) => (username: string) =>
  asSystem((sql) => sql.unsafe(`update account set ${assignment} where username = '${username}'`))

async function signOut(_: string, request: APIRequestContext): Promise<void> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const answer = await request.post('/api/auth/signout', { form: { csrfToken, json: 'true' } })
  expect(answer.status()).toBe(200)
}

const ends: [what: string, end: (username: string, request: APIRequestContext) => Promise<unknown>][] = [
  ['signing out', signOut],
  ['another password', change("password_hash = 'other'")],
  ['disabling', change('disabled_at = now()')],
  ['another role', change("role = 'office'")],
]

const cookieOf = async (request: APIRequestContext) =>
  (await request.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

// They stay open while the other tests run; the last test looks when each ended.
const streams: { what: string; since: number; stream: OpenStream }[] = []

test.beforeAll(async ({ playwright, baseURL }) => {
  for (const [what, end] of ends) {
    const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL! } })
    const username = await makeWitness()
    await signInByRequest(request, username, password)
    const cookie = await cookieOf(request)
    const stream = await openStream(baseURL!, cookie)
    expect([what, stream.status]).toEqual([what, 200])
    await end(username, request)
    streams.push({ what, since: Date.now(), stream })
    const old = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { cookie } })
    expect([what, await refusalOf(await old.get('/api/board'))]).toEqual([what, [401, 'not_signed_in']])
    const page = await old.get('/account', { maxRedirects: 0 })
    expect([what, page.status(), page.headers().location]).toEqual([what, 307, '/sign-in?next=%2Faccount'])
    await Promise.all([request.dispose(), old.dispose()])
  }
})

test('a token that is malformed, cut, unsigned, of another key or of no session is 401', async ({
  as,
  baseURL,
  playwright,
}) => {
  const cookie = await cookieOf(await as('chung-kien'))
  const [, sound = ''] = /session-token=([^;]+)/.exec(cookie) ?? []
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { sub: randomUUID() }
  const tokens = [
    '',
    'x',
    '%00',
    'a.b.c.d.e',
    'e'.repeat(4000),
    sound.slice(0, -1),
    sound.slice(0, sound.length / 2),
    sound.split('.').slice(0, 4).join('.'),
    `${sound.slice(0, -8)}AAAAAAAA`,
    `${part({ alg: 'none' })}.${part(claims)}.`,
    `${part({ alg: 'HS256' })}.${part(claims)}.${'A'.repeat(43)}`,
    `${part({ alg: 'dir', enc: 'none' })}....`,
    await encode({ token: claims, secret: 'another secret of 32 characters..' }),
    await encode({ token: claims, secret: process.env.NEXTAUTH_SECRET ?? '' }),
    await encode({ token: { sub: "' or 1=1 --" }, secret: process.env.NEXTAUTH_SECRET ?? '' }),
    await encode({ token: claims, secret: process.env.NEXTAUTH_SECRET ?? '', maxAge: -1 }),
  ]
  for (const token of tokens) {
    const headers = { cookie: `next-auth.session-token=${token}` }
    const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: headers })
    for (const path of ['/api/board', '/api/board/stream', '/reports/book.zip', `/files/${randomUUID()}`])
      expect([token, path, await refusalOf(await request.get(path))]).toEqual([
        token,
        path,
        [401, 'not_signed_in'],
      ])
    await request.dispose()
  }
})

test('of 500 streams of one person twenty stay open', async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL! } })
  await signInByRequest(request, await makeWitness(), password)
  const cookie = await cookieOf(request)
  const opened = await Promise.all(Array.from({ length: 500 }, () => openStream(baseURL!, cookie)))
  const count = (status: number) => opened.filter((stream) => stream.status === status).length
  expect([count(200), count(429)]).toEqual([20, 480])
  for (const stream of opened) stream.close()
  await expect
    .poll(async () => {
      const again = await openStream(baseURL!, cookie)
      again.close()
      return again.status
    })
    .toBe(200)
  await request.dispose()
})

test.describe('a head whose role is taken away', () => {
  test.use({ expectedFaults: [/status of (401|403)/] })

  test('cannot sign on the page that was open before', async ({ page }) => {
    const unit = 'trung-tam-gdnn-gdtx'
    await signIn(page, unit, { next: '/pledge' })
    await draw(page)
    await fillPassword(page)
    await change("role = 'unit_clerk'")(unit)
    await signButton(page).click()
    await expect(page.getByText(/Đồng chí đăng nhập bằng tài khoản của thủ trưởng để ký/)).toBeVisible()
    expect(await countSignatures(unit)).toBe(0)
    await page.reload()
    await expect(signButton(page)).toBeHidden()
    await change("role = 'unit_head'")(unit)
  })
})

test('a stream ends within a minute of what let it in', async () => {
  test.setTimeout(90_000)
  for (const { what, since, stream } of streams) {
    expect((await stream.ended) - since, what).toBeLessThan(60_000)
  }
})
