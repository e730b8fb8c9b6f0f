import type { APIRequestContext, Page } from '@playwright/test'
import { expect } from './fixtures'

const demoPassword = () => process.env.DEMO_PASSWORD ?? ''

/** Signs in by the request that the sign-in page sends; account.spec.ts looks at how the page itself does it. */
export async function signInByRequest(
  request: APIRequestContext,
  username: string,
  password = demoPassword(),
): Promise<void> {
  const csrf = await request.get('/api/auth/csrf')
  const { csrfToken } = await csrf.json()
  const answer = await request.post('/api/auth/callback/password', {
    headers: { origin: new URL(csrf.url()).origin },
    form: { username, password, csrfToken, json: 'true' },
  })
  expect(answer.status(), `${username} signs in`).toBe(200)
}

/** Signs in as a person of the demonstration, and opens `next`. */
export async function signIn(
  page: Page,
  username: string,
  { next = '/', password = demoPassword() } = {},
): Promise<void> {
  await signInByRequest(page.request, username, password)
  await page.goto(next)
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** Fills the sign-in form of the page shown, and sends it. */
export async function fillSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}
