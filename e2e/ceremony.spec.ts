import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { moveCampaign } from './campaign-step'
import { expect, expectAccessible, test } from './fixtures'
import { startInstallation } from './installation'
import { signIn } from './sign-in'
import { acknowledgeAll, draw, expectReceipt, fillPassword, signButton } from './signing'

async function drop(page: Page, address: string, buffer: Buffer): Promise<void> {
  await page.goto(`${address}/verify`)
  const file = { name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer }
  await page.getByLabel('Tệp bản giao ước (PDF)').setInputFiles(file)
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click()
}

/** What a server that hashes a password or sets a PDF beside other tests takes its time for. */
const patiently = expect.configure({ timeout: 40_000 })

const stepOf = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })

test('the hall waits, a unit signs, the list is frozen, a witness confirms, the minutes verify', async ({
  newPerson,
}) => {
  test.setTimeout(150_000)
  const { env, baseUrl, stop } = await startInstallation()
  try {
    const password = env.DEMO_PASSWORD
    const office = await newPerson({ baseURL: baseUrl })
    await signIn(office, 'van-phong', { next: '/campaigns/2023', password })
    await moveCampaign(office, 'Quay lại bước Lấy ý kiến', 'Chờ lễ ký')
    await office.goto('/campaigns/2023/ceremony')
    await expect(stepOf(office, '2. Bắt đầu ký')).toHaveAttribute('aria-current', 'step')
    await expectAccessible(office)
    await office.getByRole('button', { name: 'Tạo địa chỉ màn hình' }).click()
    const screen = await office.getByLabel('Địa chỉ màn hình').inputValue()
    const hall = await newPerson({ baseURL: baseUrl, viewport: { width: 1920, height: 1080 } })
    await hall.goto(screen)
    await expect(hall.getByText('Chưa bắt đầu ký')).toBeVisible()
    await expectAccessible(hall)

    await moveCampaign(office, 'Mở ký')
    await expect(hall.getByText('Chưa bắt đầu ký')).toBeHidden()
    const phone = await newPerson({ baseURL: baseUrl, viewport: { width: 360, height: 800 } })
    await signIn(phone, 'chung-kien', { password })
    await expect(phone.getByText('Danh sách ký chưa chốt')).toBeVisible()
    await expectAccessible(phone)

    const head = await newPerson({ baseURL: baseUrl })
    await signIn(head, 'phong-noi-vu', { password })
    await acknowledgeAll(head)
    await draw(head)
    await fillPassword(head, password)
    await signButton(head).click()
    await expectReceipt(head)
    await expect(hall.getByRole('main')).toContainText('1/56')
    await expect(phone.getByText('Còn 55 đơn vị chưa ký xong')).toBeVisible()
    await expect(office.getByText('Còn 55 đơn vị chưa ký xong')).toBeVisible()
    await expectAccessible(office)

    await moveCampaign(office, 'Khóa sổ')
    await expect(hall.getByText('đơn vị đã ký, đã khóa sổ')).toBeVisible()
    await expect(phone.getByText('Chưa ký: 55 đơn vị')).toBeVisible()
    await phone.getByText('Xem toàn bộ danh sách 56 đơn vị').click()
    await expectAccessible(phone)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await phone.getByRole('button', { name: 'Xác nhận chứng kiến' }).click()
    await phone.getByRole('link', { name: 'Đồng chí chưa nhập mật khẩu' }).click()
    await expectAccessible(phone)
    await phone.getByLabel('Mật khẩu, để xác nhận chính đồng chí').fill(password)
    await phone.getByRole('button', { name: 'Xác nhận chứng kiến' }).click()
    await patiently(phone.getByText('Đồng chí đã xác nhận chứng kiến danh sách ký')).toBeVisible()
    await expect(phone.getByText(/^mục số \d+$/)).toBeVisible()
    await expectAccessible(phone)

    await office.reload()
    await expect(office.getByText('✓ Đã xác nhận')).toBeVisible()
    await office.getByLabel('Số, ký hiệu của biên bản').fill('15/BB-UBND')
    await office.getByRole('button', { name: 'Lập biên bản' }).click()
    await patiently(office.getByText(/^Đã lập biên bản lúc/)).toBeVisible()
    await expectAccessible(office)
    const link = office.getByRole('link', { name: /^Tải biên bản lập lúc/ })
    const [saved] = await Promise.all([office.waitForEvent('download'), link.click()])
    expect(saved.suggestedFilename()).toBe('bien-ban-le-ky-2023.pdf')
    const pdf = await readFile(await saved.path())
    expect((await head.request.get((await link.getAttribute('href'))!)).status()).toBe(403)

    const stranger = await newPerson({ javaScriptEnabled: false })
    await drop(stranger, baseUrl, pdf)
    await expect(stranger.getByText('Biên bản lễ ký giao ước thi đua năm 2023 hợp lệ')).toBeVisible()
    const reader = await newPerson()
    await reader.goto(stranger.url())
    await expectAccessible(reader)
    pdf[1000]! ^= 1
    await drop(stranger, baseUrl, pdf)
    await expect(stranger.getByText('Tệp không hợp lệ', { exact: true })).toBeVisible()
    for (const live of [office, hall, phone]) await live.close()
  } finally {
    await stop()
  }
})

test('the ceremony is the office’s, the witness’s page the witness’s', async ({ page, newPerson }) => {
  await signIn(page, 'chung-kien', { next: '/campaigns/2023/ceremony' })
  await expect(page).toHaveURL(/\/no-access/)
  const head = await newPerson()
  await signIn(head, 'phong-noi-vu', { next: '/witness' })
  await expect(head).toHaveURL(/\/no-access/)
})
