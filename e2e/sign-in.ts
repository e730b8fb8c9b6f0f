import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Signs in on the sign-in page as a person of the demonstration; `next` is where the page then leads. */
export async function signIn(
  page: Page,
  username: string,
  { next = '/', password = process.env.DEMO_PASSWORD ?? '' } = {},
): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ next })}`)
  await fillSignIn(page, username, password)
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** Fills the sign-in form of the page shown, and sends it. */
export async function fillSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}
