import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'

const rowOf = (page: Page, unit: string) => page.getByRole('row').filter({ hasText: unit })
const scan = { name: 'ban-giay.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') }

test.use({ expectedFaults: [/415/] })

test('the office calls, gives more time, and records a sheet of paper that counts on the board', async ({
  page,
  newPerson,
}) => {
  await signIn(page, 'van-phong', { next: '/reminders' })
  await expect(page.getByText('Chưa gửi được thư', { exact: true })).toBeVisible()
  await page.getByLabel('Tìm đơn vị hoặc người').fill('ngan hang')
  const row = rowOf(page, 'Ngân hàng')
  await expect(row).toHaveCount(1)
  await expect(row.getByRole('link', { name: /^024 / })).toHaveAttribute('href', /^tel:024\d+$/)
  await expectAccessible(page)

  await row.getByRole('button', { name: /^Ghi cuộc gọi/ }).click()
  const call = page.getByRole('dialog', { name: /^Cuộc gọi đến/ })
  await call.getByLabel('Kết quả').selectOption('no_answer')
  await call.getByRole('button', { name: 'Ghi kết quả' }).click()
  await expect(row.getByText(/Không nghe máy/)).toBeVisible()

  await row.getByRole('button', { name: /^Gia hạn/ }).click()
  const more = page.getByRole('dialog', { name: /^Gia hạn ký cho/ })
  await more.getByRole('button', { name: 'Gia hạn' }).click()
  await expect(more.getByRole('alert')).toContainText('Nhập hạn mới')
  await expectAccessible(page)
  await more.getByLabel('Hạn mới').fill('2099-01-31T17:00')
  await more.getByLabel('Lý do').fill('Thủ trưởng đi công tác')
  await more.getByRole('button', { name: 'Gia hạn' }).click()
  await expect(row.getByText('Hạn 17:00:00 31/01/2099')).toBeVisible()

  await row.getByRole('button', { name: /^Ghi bản giấy/ }).click()
  const paper = page.getByRole('dialog', { name: /^Bản ký giấy của/ })
  await paper.getByRole('button', { name: 'Ghi nhận bản giấy' }).click()
  await expect(paper.getByRole('alert')).toContainText('Gửi bản quét')
  await paper.getByLabel('Bản quét').setInputFiles({ ...scan, buffer: Buffer.from('<html>') })
  await expect(paper.getByText(/Tệp không đúng loại/)).toBeVisible()
  await paper.getByLabel('Bản quét').setInputFiles(scan)
  await expect(paper.getByText('ban-giay.pdf')).toBeVisible()
  await expectAccessible(page)
  await paper.getByRole('button', { name: 'Ghi nhận bản giấy' }).click()
  await expect(row).toHaveCount(0)

  const head = await newPerson()
  await signIn(head, 'nhcsxh', { next: '/pledge' })
  await expect(head.getByText('Ký bản giấy').first()).toBeVisible()
})

test('a reminder is looked at before it goes, and says why it cannot go', async ({ page }) => {
  await signIn(page, 'van-phong', { next: '/reminders' })
  await page.getByLabel('Tìm đơn vị hoặc người').fill('quan ly thi truong')
  await page.getByRole('checkbox', { name: /thị trường/ }).check()
  await page.getByRole('link', { name: 'Đôn đốc 1 đơn vị' }).click()
  await expect(page.getByRole('heading', { name: 'Gửi đến 1 đơn vị' })).toBeVisible()
  await expect(page.getByText('quan-ly-thi-truong@example.vn')).toBeVisible()
  await page.getByLabel('Tiêu đề').fill('Nhắc ký - {đơn vị}')
  await expect(page.getByLabel('Xem trước thư')).toContainText('Nhắc ký - Đội Quản lý thị trường')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gửi 1 thư' }).click()
  await expect(page.getByText(/^Chưa cấu hình máy chủ thư/)).toBeVisible()
  await expect(page.getByLabel('Tiêu đề')).toHaveValue('Nhắc ký - {đơn vị}')
})
