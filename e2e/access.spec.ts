import type { Page } from '@playwright/test'
import postgres from 'postgres'
import { codeOf, stepAt } from '@/features/session/second-factor/totp'
import { expect, expectAccessible, test } from './fixtures'
import { passProvider, startIdentityProvider } from './identity-provider'
import { startInstallation } from './installation'
import { fillSignIn, signIn } from './sign-in'

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const phone = { width: 360, height: 800 }

/** The bytes of a key as the page shows it. */
function keyFrom(shown: string): Buffer {
  const bits = [...shown.replace(/\s/g, '')]
    .map((digit) => base32.indexOf(digit).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** Presses the provider's button until the page, whose script may still be on its way, has left. */
const leaveForProvider = (page: Page) =>
  expect(async () => {
    await page.getByRole('button', { name: 'Đăng nhập qua Cổng thử' }).click()
    await page.waitForURL(/\/interaction\//, { timeout: 5_000 })
  }).toPass()

const summaryOf = (page: Page) => page.getByRole('main').getByRole('alert')

test.use({ expectedFaults: [/status of 401|localhost:\d+\/(interaction|auth|favicon)/] })

test('codes of an authenticator, the city’s identity provider, idle sessions: by office, administrator and head', async ({
  newPerson,
}) => {
  test.setTimeout(240_000)
  const provider = await startIdentityProvider()
  const installation = await startInstallation({ variables: provider.variables })
  const { baseUrl: baseURL, env } = installation
  provider.serve(baseURL)
  const password = env.DEMO_PASSWORD
  const owner = postgres(env.DATABASE_URL, { max: 1, onnotice: () => {} })
  try {
    const office = await newPerson({ baseURL })
    await test.step('the office turns its second factor on', async () => {
      await signIn(office, 'van-phong', { next: '/account', password })
      await expect(office.getByText('Mã xác thực chưa bật')).toBeVisible()
      await expectAccessible(office)
      await office.getByRole('button', { name: 'Bật mã xác thực' }).click()
      const dialog = office.getByRole('dialog', { name: 'Bật mã xác thực' })
      await dialog.getByLabel(/^Mật khẩu, để xác nhận/).fill('sai')
      await dialog.getByRole('button', { name: 'Tiếp tục' }).click()
      await expect(dialog.getByRole('link', { name: 'Mật khẩu chưa đúng' })).toBeVisible()
      await expectAccessible(office)
      await dialog.getByLabel(/^Mật khẩu, để xác nhận/).fill(password)
      await dialog.getByRole('button', { name: 'Tiếp tục' }).click()
      await expect(dialog.getByRole('img', { name: /^Mã QR/ })).toBeVisible()
      await expectAccessible(office)
      await dialog.getByLabel('Mã 6 số').fill('12')
      await dialog.getByRole('button', { name: 'Bật mã xác thực' }).click()
      await expect(dialog.getByRole('link', { name: /^Nhập đủ 6 số/ })).toBeVisible()
    })
    const shown = await office.getByRole('dialog').locator('strong').textContent()
    const codeNow = (steps = 0) => codeOf(keyFrom(shown ?? ''), stepAt(new Date()) + steps)
    await office.getByLabel('Mã 6 số').fill(codeNow(-1))
    await office.getByRole('dialog').getByRole('button', { name: 'Bật mã xác thực' }).click()
    await expect(office.getByText('Mã xác thực đang bật')).toBeVisible()
    await expectAccessible(office)

    await test.step('signing in asks for the code, and takes it once', async () => {
      const page = await newPerson({ baseURL, viewport: phone })
      await page.goto('/sign-in?next=/audit')
      await fillSignIn(page, 'van-phong', password)
      await expect(page.getByLabel('Mã xác thực')).toBeFocused()
      await expectAccessible(page)
      await page.getByLabel('Mã xác thực').fill('000000')
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
      await expect(summaryOf(page)).toContainText('Mã xác thực chưa đúng hoặc đã dùng')
      await expectAccessible(page)
      const code = codeNow()
      await page.getByLabel('Mã xác thực').fill(code)
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
      await expect(page).toHaveURL(`${baseURL}/audit`)
      await page.goto('/audit?action=session.refused')
      await expect(
        page.getByRole('row').filter({ hasText: 'Nhập sai mật khẩu hoặc mã xác thực' }),
      ).toHaveCount(2)

      const thief = await newPerson({ baseURL })
      await thief.goto('/sign-in')
      await fillSignIn(thief, 'van-phong', password)
      await thief.getByLabel('Mã xác thực').fill(code)
      await thief.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
      await expect(summaryOf(thief)).toContainText('đã dùng')
    })

    await test.step('an administrator sets it back for who lost the telephone', async () => {
      const page = await newPerson({ baseURL })
      await signIn(page, 'quan-tri', { next: '/accounts', password })
      await page.getByRole('row').filter({ hasText: 'van-phong' }).first().getByRole('link').first().click()
      await expect(page.getByText('Mã xác thực khi đăng nhập: đang bật')).toBeVisible()
      await page.getByText('Đặt lại mã xác thực', { exact: true }).first().click()
      await expectAccessible(page)
      const form = page.locator('details', { hasText: 'Dùng khi' })
      await form.getByLabel('Mật khẩu của đồng chí, để xác nhận').fill(password)
      await form.getByRole('button', { name: 'Đặt lại mã xác thực' }).click()
      await expect(page.getByText('Mã xác thực khi đăng nhập: chưa bật')).toBeVisible()
      await office.reload()
      await expect(office).toHaveURL(/\/sign-in/)
    })

    await test.step('whom the office has not entered the provider does not bring in', async () => {
      const page = await newPerson({ baseURL })
      await page.goto('/sign-in')
      await leaveForProvider(page)
      await passProvider(page, 'nguoi-la')
      await expect(page).toHaveURL(`${baseURL}/sign-in?error=oidc_unknown`)
      await expect(summaryOf(page)).toContainText('chưa được gắn với tài khoản nào')
      await expectAccessible(page)
      await page.goto('/api/auth/callback/oidc?code=forged&state=forged')
      await expect(summaryOf(page)).toContainText('Chưa đăng nhập được qua cổng đăng nhập')
      const [counted] =
        await owner`select count(*)::int as accounts from account where oidc_subject is not null`
      expect(counted?.accounts).toBe(0)
    })

    await test.step('the office enters a head, who then comes in by the provider', async () => {
      await signIn(office, 'van-phong', { next: '/campaigns/2023/people?q=trung%20van', password })
      await office.getByLabel(/^Tìm người hoặc đơn vị/).fill('phuong-trung-van')
      await office
        .getByRole('row')
        .filter({ hasText: 'phuong-trung-van' })
        .first()
        .getByRole('link')
        .first()
        .click()
      const login = office.getByLabel('Định danh ở Cổng thử')
      await login.fill('Thu-Truong@example.vn')
      await office.getByRole('button', { name: 'Lưu định danh' }).click()
      await expect(office.getByRole('link', { name: /^Nhập mật khẩu của đồng chí/ })).toBeVisible()
      await expect(login).toHaveValue('Thu-Truong@example.vn')
      await office.getByLabel('Mật khẩu của đồng chí, để xác nhận').fill(password)
      await office.getByRole('button', { name: 'Lưu định danh' }).click()
      await expect(office.getByText('Đã gắn định danh')).toBeVisible()
      await expectAccessible(office)

      const head = await newPerson({ baseURL, viewport: phone })
      await head.goto('/sign-in?next=/account')
      await expectAccessible(head)
      await leaveForProvider(head)
      await passProvider(head, 'thu-truong')
      await expect(head).toHaveURL(`${baseURL}/account`)
      await office.reload()
      await expect(office.getByText('Đã dùng để đăng nhập.')).toBeVisible()
    })

    await test.step('a session of the office that is left alone ends, its board with it', async () => {
      await office.goto('/board')
      await owner.begin(async (sql) => {
        await sql`select set_config('app.actor', 'system:test', true)`
        await sql`update sign_in_session set last_seen_at = now() - interval '31 minutes'`
      })
      expect((await office.request.get('/api/board')).status()).toBe(401)
      await office.goto('/audit')
      await expect(office).toHaveURL(/\/sign-in\?next=%2Faudit/)
    })
  } finally {
    await owner.end()
    await installation.stop()
    provider.stop()
  }
})
