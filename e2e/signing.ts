import type { Page } from '@playwright/test'
import { expect } from './fixtures'

export const signButton = (page: Page) => page.getByRole('button', { name: 'Tôi đồng ý - Ký giao ước' })
export const pad = (page: Page) => page.getByRole('img', { name: 'Ô vẽ chữ ký' })

/** "Tiếp nhận toàn bộ", and the page says that it was done. */
export async function acknowledgeAll(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Tiếp nhận toàn bộ/ })
    .first()
    .click()
  await expect(page.getByText(/^Đã tiếp nhận toàn bộ/).first()).toBeVisible()
}

/** One stroke over the pad. */
export async function draw(page: Page): Promise<void> {
  await expect(page.getByText('Chưa có nét nào')).toBeVisible()
  await pad(page).scrollIntoViewIfNeeded()
  const box = await pad(page).boundingBox()
  if (!box) throw new Error('the pad is not on the page')
  await page.mouse.move(box.x + 40, box.y + 70)
  await page.mouse.down()
  for (let step = 1; step <= 20; step++) {
    await page.mouse.move(box.x + 40 + step * 8, box.y + 70 + 30 * Math.sin(step / 2))
  }
  await page.mouse.up()
  await expect(page.getByText('Đã vẽ 1 nét')).toBeVisible()
}

export const fillPassword = (page: Page, password = process.env.DEMO_PASSWORD ?? '') =>
  page.getByLabel('Mật khẩu, để xác nhận chính đồng chí ký').fill(password)

export const expectReceipt = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Đã ký giao ước' })).toBeVisible()

/** Everything up to the last press of the button. */
export async function prepareToSign(page: Page): Promise<void> {
  await acknowledgeAll(page)
  await draw(page)
  await fillPassword(page)
}
