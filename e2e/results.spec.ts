import type { Page } from '@playwright/test'
import { download, downloadWorkbook } from './download'
import { expect, expectAccessible, test } from './fixtures'
import { addLastYear } from './last-year'
import { signIn } from './sign-in'

test.describe.configure({ mode: 'serial' })

const expectNoSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()!.width)

const proofText = '%PDF-1.7\n%%EOF\n'
const underweight = 'Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể nhẹ cân'

test('a unit reports on a phone what it reached and corrects it; another unit does not find it', async ({
  newPerson,
}) => {
  await addLastYear('trung-tam-y-te', 'B6')
  const clerk = await newPerson({ viewport: { width: 360, height: 800 } })
  await signIn(clerk, 'trung-tam-y-te.cv')
  await clerk.getByRole('link', { name: 'Kết quả', exact: true }).click()
  await expect(clerk.getByRole('heading', { level: 1, name: 'Kết quả thực hiện chỉ tiêu' })).toBeVisible()
  await clerk.getByText('Cách đánh giá kết quả').click()
  await expectAccessible(clerk)
  await expectNoSidewaysScroll(clerk)

  await clerk.getByRole('link', { name: `Báo cáo kết quả ${underweight}` }).click()
  await expect(clerk.getByText('Chưa có báo cáo nào.')).toBeVisible()
  await clerk.getByLabel('Kỳ báo cáo').selectOption({ label: '6 tháng' })
  await clerk.getByLabel('Kết quả (%)').fill('6.900')
  await clerk.getByLabel('Ghi chú').fill('Số liệu cân trẻ đợt 1')
  await clerk.getByRole('button', { name: 'Gửi kết quả' }).click()
  await expect(clerk.getByRole('alert').first()).toContainText('6900 hoặc 6,900')
  await expect(clerk.getByLabel('Ghi chú')).toHaveValue('Số liệu cân trẻ đợt 1')
  await expectAccessible(clerk)
  await expectNoSidewaysScroll(clerk)
  await clerk.getByLabel('Kết quả (%)').fill('6,9')
  await clerk.getByLabel('Tệp minh chứng').setInputFiles({
    name: 'Báo cáo.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(proofText),
  })
  await expect(clerk.getByText('Đã gửi: Báo cáo.pdf')).toBeVisible()
  await clerk.getByRole('button', { name: 'Gửi kết quả' }).click()
  await expect(clerk.getByText('Đã báo cáo kết quả.')).toBeVisible()
  await expect(clerk.getByText('Có nguy cơ', { exact: true })).toBeVisible()
  await expect(clerk.getByRole('link', { name: 'Tải tệp minh chứng: Báo cáo.pdf' })).toBeVisible()
  const address = clerk.url()

  await clerk.getByLabel('Kết quả (%)').fill('6,7')
  await clerk.getByRole('button', { name: 'Gửi kết quả' }).click()
  await expect(clerk.getByText('kết quả trước vẫn lưu bên dưới')).toBeVisible()
  await expect(clerk.getByText('1 kết quả đã sửa trước đó')).toBeVisible()
  await expect(clerk.getByText('Đạt', { exact: true })).toBeVisible()
  await expectAccessible(clerk)

  await clerk.getByRole('link', { name: 'Về danh sách chỉ tiêu' }).click()
  await clerk.getByRole('link', { name: 'Báo cáo kết quả Tỷ lệ sinh con thứ 3 trở lên' }).click()
  await clerk.getByLabel('Kỳ báo cáo').selectOption({ label: 'Cả năm' })
  await clerk.getByLabel('Kết quả (%)').fill('3,1')
  await clerk.getByRole('button', { name: 'Gửi kết quả' }).click()
  await expect(clerk.getByText('Không đạt', { exact: true })).toBeVisible()

  const other = await newPerson()
  await signIn(other, 'trung-tam-van-hoa', { next: '/results' })
  await expect(other.getByRole('link', { name: /^Báo cáo kết quả/ })).toHaveCount(1)
  expect((await other.request.get(address)).status()).toBe(404)
  await other.goto('/campaigns/2023/results')
  await expect(other).toHaveURL(/no-access/)
})

test('what was reached last year stands beside this year’s target on the pledge', async ({ page }) => {
  await signIn(page, 'trung-tam-y-te', { next: '/results' })
  await page.getByRole('navigation', { name: 'Chọn năm thi đua' }).getByRole('link', { name: '2022' }).click()
  await expect(page.getByText('Giao ước thi đua năm 2022')).toBeVisible()
  await page.getByRole('link', { name: `Báo cáo kết quả ${underweight}` }).click()
  await expect(page.getByLabel('Kỳ báo cáo')).toHaveValue('year')
  await page.getByLabel('Kết quả (%)').fill('6,82')
  await page.getByRole('button', { name: 'Gửi kết quả' }).click()
  await expect(page.getByText('Không đạt', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Giao ước thi đua', exact: true }).click()
  const row = page.getByRole('listitem').filter({ hasText: underweight })
  await expect(row).toContainText('Kết quả năm 2022: 6,82%')
  await expect(row).toContainText('6,7%')
  await expectAccessible(page)
})

test('the office sees results by block, target and unit', async ({ page }) => {
  await signIn(page, 'van-phong', { next: '/campaigns/2023' })
  await page
    .getByRole('navigation', { name: 'Các trang của đợt thi đua năm 2023' })
    .getByRole('link', { name: 'Kết quả' })
    .click()
  const blocks = page.getByRole('table', { name: 'Theo khối' })
  const ofBlock = blocks.getByRole('row', { name: /Khối các phòng, ban/ }).getByRole('cell')
  await expect(ofBlock.nth(2)).toHaveText('1')
  await expect(ofBlock.nth(3)).toHaveText('0')
  await expect(ofBlock.nth(4)).toHaveText('1')
  await expect(page.getByRole('table', { name: 'Theo chỉ tiêu' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Tìm đơn vị, chỉ tiêu').fill('tt y te')
  await page.getByLabel('Đánh giá').selectOption({ label: 'Đạt' })
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  const found = page.getByRole('table', { name: /Theo đơn vị: 1 lượt giao/ })
  await expect(found).toContainText('6 tháng: 6,7%')
  const { name, sheets } = await downloadWorkbook(page, 'Tải Excel')
  expect(name).toBe('ket-qua-2023.xlsx')
  expect(sheets.get('Theo đơn vị')?.slice(1)).toEqual([
    expect.arrayContaining(['TT Y tế', '6 tháng', '6,7', '%', 'Đạt', 'Số liệu cân trẻ đợt 1']),
  ])
  await found.getByRole('link', { name: 'TT Y tế' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trung tâm Y tế')
  const proof = await download(page, 'Tải tệp minh chứng: Báo cáo.pdf')
  expect(proof.bytes.toString()).toBe(proofText)
  await page.getByText('1 kết quả đã sửa trước đó').click()
  await expect(page.getByText('6,9%', { exact: true })).toBeVisible()
  await expectAccessible(page)

  await page.goto('/campaigns/2023/results?search=khong-co-don-vi-nay')
  await expect(page.getByText('Không có kết quả nào khớp')).toBeVisible()
  await expectAccessible(page)
})
