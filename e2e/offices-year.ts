import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { moveCampaign } from './campaign-step'
import { expect } from './fixtures'
import { root } from './installation'
import { signIn } from './sign-in'
import { acknowledgeAll, draw, expectReceipt, fillPassword, signButton } from './signing'

export const password = 'mật khẩu của hội nghị'

/** `npm run admin` over an empty installation: the first account. */
export const makeFirstAdmin = (env: Record<string, string>) =>
  promisify(execFile)(
    process.execPath,
    [
      ...['--import', 'tsx', path.join(root, 'scripts/admin.ts')],
      ...['--username', 'quan-tri', '--name', 'Nguyễn Quản Trị', '--password', password],
    ],
    { cwd: root, env: { ...process.env, ...env } },
  )

/** The administrator makes an account of the office; gives the address by which its owner activates it. */
export async function makeOfficial(
  admin: Page,
  role: string,
  username: string,
  name: string,
): Promise<string> {
  await admin.goto('/accounts/new')
  await admin.getByLabel('Vai trò').selectOption({ label: role })
  await admin.getByLabel('Tên đăng nhập').fill(username)
  await admin.getByLabel('Họ và tên').fill(name)
  await admin.getByRole('button', { name: 'Thêm nhân sự' }).click()
  await expect(admin.getByText(`Đã thêm ${name}`)).toBeVisible()
  await admin.goto('/accounts')
  await admin.getByRole('link', { name }).click()
  await admin.getByRole('button', { name: 'Cấp liên kết kích hoạt' }).click()
  return addressIn(admin, username)
}

/** The activation address on the strip of a user name. */
export async function addressIn(page: Page, username: string): Promise<string> {
  const strip = page.getByRole('listitem').filter({ has: page.getByText(username, { exact: true }) })
  const words = await strip.innerText()
  return /\/activate#\S+/.exec(words)![0]
}

/** The owner of an account sets the first password, and is signed in. */
export async function activate(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByLabel('Nhập lại mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đặt mật khẩu và vào hệ thống' }).click()
  await expect(page).toHaveURL(/\/account/)
}

/** Brings a workbook into the campaign that the page is of. */
export async function bringIn(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.goto('/campaigns/2023/exchange')
  await page.getByLabel('Tệp Excel (.xlsx)').setInputFiles({ name, mimeType, buffer })
  await page.getByRole('button', { name: /^Nhập vào đợt thi đua/ }).click({ timeout: 30_000 })
  await expect(page.getByText('Đã nhập tệp')).toBeVisible({ timeout: 30_000 })
}

/** Publishes every draft decision of the campaign. */
export async function publishAll(page: Page): Promise<void> {
  await page.goto('/campaigns/2023/decisions')
  const drafts = page.getByRole('button', { name: /^Ban hành / })
  for (let left = await drafts.count(); left > 0; left--) {
    await drafts.first().click()
    const dialog = page.getByRole('dialog', { name: 'Ban hành quyết định' })
    await dialog.getByRole('button', { name: 'Ban hành quyết định' }).click()
    await expect(dialog).toBeHidden()
    await expect(drafts).toHaveCount(left - 1)
  }
}

/** Takes the campaign one step on. */
export async function move(page: Page, label: string): Promise<void> {
  await page.goto('/campaigns/2023')
  await moveCampaign(page, label)
}

/** Takes in what is open, draws, confirms and signs. */
export async function signAll(page: Page): Promise<void> {
  await page.goto('/pledge')
  await acknowledgeAll(page)
  await draw(page)
  await fillPassword(page, password)
  await signButton(page).click()
  await expectReceipt(page)
}

export const comeIn = (page: Page, username: string, next = '/') => signIn(page, username, { next, password })
