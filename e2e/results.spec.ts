import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'

test.describe.configure({ mode: 'serial' })

test('a unit reports on a phone what it reached and corrects it; another unit does not find it', async ({
  newPerson,
}) => {
  const clerk = await newPerson({ viewport: { width: 360, height: 800 } })
  await signIn(clerk, 'phuong-dai-mo.cv', { next: '/results' })
  await expect(clerk.getByRole('heading', { level: 1, name: 'Kết quả thực hiện chỉ tiêu' })).toBeVisible()
  await clerk.getByText('Cách đánh giá kết quả').click()
  await expectAccessible(clerk)
  expect(await clerk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await clerk.getByRole('link', { name: /Báo cáo kết quả Tỷ lệ bao phủ BHYT/ }).click()
  await expect(clerk.getByText('Chưa có báo cáo nào.')).toBeVisible()
  await clerk.getByLabel('Kỳ báo cáo').selectOption('h1')
  await clerk.getByLabel('Kết quả (%)').fill('93.100')
  await clerk.getByLabel('Ghi chú').fill('Số liệu của BHXH')
  await clerk.getByRole('button', { name: 'Gửi kết quả' }).click()
  await expect(clerk.getByRole('alert').first()).toContainText('93100 hoặc 93,100')
  await expect(clerk.getByLabel('Ghi chú')).toHaveValue('Số liệu của BHXH')
  await expectAccessible(clerk)
  await clerk.getByLabel('Kết quả (%)').fill('93,1')
  await clerk.getByLabel('Tệp minh chứng').setInputFiles({
    name: 'Báo cáo.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
  })
  await expect(clerk.getByText('Đã gửi: Báo cáo.pdf')).toBeVisible()
  await clerk.getByRole('button', { name: 'Gửi kết quả' }).click()
  await expect(clerk.getByText('Đã báo cáo kết quả.')).toBeVisible()
  await expect(clerk.getByText('Có nguy cơ', { exact: true })).toBeVisible()
  await expect(clerk.getByRole('link', { name: /Tải tệp minh chứng/ })).toBeVisible()
  const address = clerk.url()

  await clerk.getByLabel('Kết quả (%)').fill('93,6')
  await clerk.getByRole('button', { name: 'Gửi kết quả' }).click()
  await expect(clerk.getByText('kết quả trước vẫn lưu bên dưới')).toBeVisible()
  await expect(clerk.getByText('1 kết quả đã sửa trước đó')).toBeVisible()
  await expect(clerk.getByText('Đạt', { exact: true })).toBeVisible()
  await expectAccessible(clerk)

  const other = await newPerson()
  await signIn(other, 'phuong-tay-mo', { next: '/results' })
  expect((await other.request.get(address)).status()).toBe(404)
  await other.goto('/campaigns/2023/results')
  await expect(other).toHaveURL(/no-access/)
})

test('the office sees results by block, target and unit', async ({ page }) => {
  await signIn(page, 'van-phong', { next: '/campaigns/2023/results' })
  await expect(page.getByRole('table', { name: 'Theo khối' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Theo chỉ tiêu' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Tìm đơn vị, chỉ tiêu').fill('dai mo')
  await page.getByLabel('Đánh giá').selectOption({ label: 'Đạt' })
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  const found = page.getByRole('table', { name: /Theo đơn vị: 1 lượt giao/ })
  await expect(found).toContainText('6 tháng: 93,6%')
  await found.getByRole('link', { name: /Đại Mỗ/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đại Mỗ')
  await page.getByText('1 kết quả đã sửa trước đó').click()
  await expect(page.getByText('93,1%', { exact: true })).toBeVisible()
  await expectAccessible(page)

  await page.goto('/campaigns/2023/results?search=khong-co-don-vi-nay')
  await expect(page.getByText('Không có kết quả nào khớp')).toBeVisible()
  await expectAccessible(page)
})
