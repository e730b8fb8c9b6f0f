import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { createAccount } from '@/features/session/mutations'
import { system } from '@/lib/actor'
import { expect, expectAccessible, test } from './fixtures'
import { fillSignIn, signIn } from './sign-in'

const password = 'một mật khẩu đủ dài'
const phone = { width: 360, height: 800 }

/** Somebody whom no other test signs in as. */
async function makeSomebody(): Promise<string> {
  const username = `e2e-${randomUUID()}`
  const account = {
    username,
    fullName: 'Nguyễn Văn A',
    role: 'witness',
    unitId: null,
    title: null,
    password,
  } as const
  expect(await createAccount(system('admin-command'), account)).toMatchObject({ ok: true })
  return username
}

// Next keeps an alert of its own beside the page, for the names of new pages.
const summaryOf = (page: Page) => page.getByRole('main').getByRole('alert')

const expectNoSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()!.width)

for (const [username, home] of [
  ['van-phong', '/board'],
  ['chung-kien', '/witness'],
  ['quan-tri', '/board'],
  ['phuong-trung-van', '/pledge'],
  ['phuong-trung-van.cv', '/pledge'],
] as const) {
  test(`${username} signs in and goes from home to ${home}`, async ({ page, baseURL }) => {
    await page.goto('/sign-in')
    await fillSignIn(page, username, process.env.DEMO_PASSWORD ?? '')
    await expect(page).toHaveURL(`${baseURL}${home}`)
  })
}

test('the demonstration signs a unit head in with two taps after the search', async ({ page, baseURL }) => {
  await page.goto('/sign-in')
  await page.getByLabel('Tìm đơn vị').fill('trung van')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Thủ trưởng Trung Văn' }).click()
  await expect(page).toHaveURL(`${baseURL}/pledge`)
})

test('a block unfolds its units, and a name that nobody has says so', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Thủ trưởng Trung Văn' })).toBeHidden()
  await page.getByText('Khối UBND các phường').click()
  await expect(page.getByRole('button', { name: 'Thủ trưởng Trung Văn' })).toBeVisible()
  await page.getByLabel('Tìm đơn vị').fill('không có')
  await expect(page.getByText('Không có đơn vị nào khớp.')).toBeVisible()
  await expectAccessible(page)
})

test('signing in leads on to the page that was wanted, on this site only', async ({ page, baseURL }) => {
  await page.goto('/sign-in?next=/account')
  await fillSignIn(page, await makeSomebody(), password)
  await expect(page).toHaveURL(`${baseURL}/account`)
  await page.goto('/sign-in?next=//evil.example/')
  await expect(page).toHaveURL(`${baseURL}/witness`)
})

test('who is not signed in is led to sign in, and back to the page they asked for', async ({
  page,
  baseURL,
}) => {
  const somebody = await makeSomebody()
  await page.goto('/account')
  await fillSignIn(page, somebody, password)
  await expect(page).toHaveURL(`${baseURL}/account`)
})

test('nothing typed is asked for again: the summary leads to the empty fields', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(summaryOf(page)).toBeFocused()
  await page.getByRole('link', { name: 'Đồng chí chưa nhập tên đăng nhập' }).click()
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused()
  await expectAccessible(page)
})

test.describe('wrong passwords', () => {
  test.use({ expectedFaults: [/status of 401/] })

  test('a wrong password keeps the name, the fifth locks and says for how long', async ({ page }) => {
    const somebody = await makeSomebody()
    await page.goto('/sign-in')
    for (let i = 0; i < 4; i++) {
      const answered = page.waitForResponse('**/api/auth/callback/password')
      await fillSignIn(page, somebody, `sai ${i}`)
      expect((await answered).status()).toBe(401)
      await expect(summaryOf(page)).toBeFocused()
    }
    await expect(summaryOf(page)).toContainText('Tên đăng nhập hoặc mật khẩu chưa đúng')
    await expect(page.getByLabel('Tên đăng nhập')).toHaveValue(somebody)
    await expectAccessible(page)
    await fillSignIn(page, somebody, 'sai')
    await expect(summaryOf(page)).toContainText('Đồng chí thử lại sau 15 phút')
    await fillSignIn(page, somebody, password)
    await expect(summaryOf(page)).toContainText('tạm khóa')
    await expectAccessible(page)
  })
})

test('a new password ends the sessions elsewhere and keeps this one', async ({ page, newPerson }) => {
  const somebody = await makeSomebody()
  const elsewhere = await newPerson()
  await signIn(elsewhere, somebody, { next: '/account', password })
  await signIn(page, somebody, { next: '/account', password })
  const change = async (current: string, next: string, repeated = next) => {
    await page.getByLabel('Mật khẩu hiện tại').fill(current)
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next)
    await page.getByLabel('Nhập lại mật khẩu mới').fill(repeated)
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  }

  await change(password, 'ngắn')
  await expect(page.getByRole('link', { name: 'ít nhất 10 ký tự' })).toBeVisible()
  await change(password, 'một câu khác hẳn', 'một câu khác hẵn')
  await expect(page.getByRole('link', { name: 'chưa giống nhau' })).toBeVisible()
  await expectAccessible(page)
  await change('sai', 'một câu khác hẳn')
  await page.getByRole('link', { name: 'Mật khẩu hiện tại chưa đúng' }).click()
  await expect(page.getByLabel('Mật khẩu hiện tại')).toBeFocused()
  await expect(page.getByLabel('Mật khẩu mới', { exact: true })).toHaveValue('một câu khác hẳn')
  await change(password, 'một câu khác hẳn')
  await expect(page.getByText('Đã đổi mật khẩu')).toBeVisible()
  await expect(page.getByLabel('Mật khẩu hiện tại')).toHaveValue('')
  await expectAccessible(page)

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Tài khoản' })).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible()
  await signIn(elsewhere, somebody, { next: '/account', password: 'một câu khác hẳn' })
})

test('signing out ends the session, not only its cookie', async ({ page, context }) => {
  await signIn(page, await makeSomebody(), { next: '/account', password })
  const cookies = await context.cookies()
  await page.locator('summary', { hasText: 'Nguyễn Văn A' }).click()
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  expect((await context.cookies()).some(({ name }) => name.endsWith('session-token'))).toBe(false)
  await context.addCookies(cookies)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('signing out everywhere counts at the next request of every device', async ({ page, newPerson }) => {
  const somebody = await makeSomebody()
  const elsewhere = await newPerson()
  await signIn(elsewhere, somebody, { next: '/account', password })
  await signIn(page, somebody, { next: '/account', password })
  await page.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/)
})

test('a deputy sees by which authorization they may sign', async ({ page }) => {
  await signIn(page, 'phuong-me-tri.pho', { next: '/account' })
  await expect(page.getByRole('heading', { name: 'Quyền ký đang có hiệu lực' })).toBeVisible()
  await expect(page.getByText('UBND phường Mễ Trì - PHÓ CHỦ TỊCH')).toBeVisible()
  await expectAccessible(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: phone })

  test('sign-in and account pages fit and are accessible', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByText('Khối các đơn vị hiệp quản').click()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await signIn(page, 'phuong-me-tri.pho', { next: '/account' })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.locator('summary').first().click()
    await expect(page.getByRole('button', { name: 'Đăng xuất', exact: true })).toBeInViewport()
    await expectAccessible(page)
  })
})

test('the session cookie is for this site and out of reach of scripts', async ({ page, context }) => {
  await signIn(page, await makeSomebody(), { next: '/account', password })
  const session = (await context.cookies()).find(({ name }) => name === 'next-auth.session-token')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(session!.expires - Date.now() / 1000).toBeLessThanOrEqual(12 * 3600)
})

test('a token that this installation did not make signs nobody in', async ({ playwright, baseURL }) => {
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub: randomUUID() }))}.`
  for (const token of [unsigned, 'x', 'a.b.c.d.e', '%00', 'e'.repeat(4000)]) {
    const request = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { cookie: `next-auth.session-token=${token}` },
    })
    const answer = await request.get('/account', { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([307, expect.stringMatching(/^\/sign-in/)])
    await request.dispose()
  }
})

test('a sign-in from another site, or of another type, is refused', async ({ request, baseURL }) => {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { username: 'van-phong', password: process.env.DEMO_PASSWORD ?? '', csrfToken, json: 'true' }
  const post = (
    origin: string,
    type = 'application/x-www-form-urlencoded',
    data = String(new URLSearchParams(form)),
  ) => request.post('/api/auth/callback/password', { headers: { origin, 'content-type': type }, data })
  expect((await post('https://evil.example')).status()).toBe(403)
  expect((await post('null')).status()).toBe(403)
  expect((await post(baseURL!, 'text/plain')).status()).toBe(415)
  expect(
    (await post(baseURL!, 'application/json', JSON.stringify({ ...form, username: { $ne: 1 } }))).status(),
  ).toBe(415)
  expect((await post(baseURL!)).status()).toBe(200)
})
