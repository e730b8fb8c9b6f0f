import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'
import { acknowledgeAll, draw, expectReceipt, fillPassword, signButton } from './signing'

const target = 'Khối cơ quan thuộc Trung ương, Thành phố quản lý'
const card = (page: Page, name: string) => page.locator('li').filter({ hasText: name }).last()

/** The unit's clerk asks for another figure of the first row. */
async function propose(page: Page, username: string, figure: string, reason: string) {
  await signIn(page, username)
  await page.getByRole('button', { name: /^Kiến nghị về .*Khối cơ quan thuộc Trung ương/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Mức kiến nghị/).fill(figure)
  await dialog.getByLabel('Lý do kiến nghị').fill(reason)
  await dialog.getByRole('button', { name: 'Gửi kiến nghị' }).click()
  await expect(dialog).toBeHidden()
}

async function sign(page: Page) {
  await draw(page)
  await fillPassword(page)
  await signButton(page).click()
  await expectReceipt(page)
}

async function fillDecision(page: Page, number: string) {
  await page.getByLabel('Số', { exact: true }).fill(number)
  await page.getByLabel('Ngày ban hành').fill('2023-03-15')
  await page.getByLabel('Lý do điều chỉnh').fill('Đơn vị giảm đầu mối trực thuộc')
}

test('a proposal is kept with a reason, and the row returns to the unit to be taken in', async ({
  page,
  newPerson,
}) => {
  await propose(page, 'quan-ly-thi-truong.cv', '2', 'Đã có hai quần chúng ưu tú')
  const office = await newPerson()
  await signIn(office, 'van-phong')
  await office.getByRole('link', { name: 'Kiến nghị', exact: true }).first().click()
  await office.getByLabel(/^Tìm đơn vị, chỉ tiêu/).fill('quan ly thi truong')
  const row = office.getByRole('row').filter({ hasText: 'Đã có hai quần chúng ưu tú' })
  await expect(row).toContainText('hôm nay')
  await expect(row).toContainText(/Tổng phân bổ: giao \d+ trong tổng 31; nếu điều chỉnh: \d+, /)
  await expectAccessible(office)
  await row.getByRole('button', { name: /^Giữ nguyên/ }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Giữ nguyên' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Nhập lý do trả lời')
  await expectAccessible(office)
  await dialog.getByLabel('Lý do').fill('Đã cân đối chung toàn khối')
  await dialog.getByRole('button', { name: 'Giữ nguyên' }).click()
  await expect(office.getByText('Đã trả lời kiến nghị.')).toBeVisible()
  await office.getByRole('button', { name: /^Đã trả lời/ }).click()
  await expect(row).toContainText('Giữ nguyên mức được giao. Đã cân đối chung toàn khối')

  const head = await newPerson()
  await signIn(head, 'quan-ly-thi-truong')
  const mine = card(head, target)
  await expect(mine).toContainText('Trả lời: Giữ nguyên mức được giao. Đã cân đối chung toàn khối')
  await mine.getByRole('button', { name: /^Tiếp nhận/ }).click()
  await expect(mine).toContainText('Đã tiếp nhận:')
})

test('a figure adjusted after signing takes a second person, and re-opens its row alone', async ({
  page,
  newPerson,
}) => {
  test.slow()
  await signIn(page, 'thi-hanh-an')
  await acknowledgeAll(page)
  await sign(page)

  const office = await newPerson()
  await signIn(office, 'van-phong', { next: '/proposals/adjustments/new' })
  await office.getByLabel(/^Tìm chỉ tiêu/).fill('trung uong')
  await expectAccessible(office)
  await office.getByRole('link', { name: /^Chọn A1.3/ }).click()
  await office.getByRole('button', { name: 'Lưu dự thảo điều chỉnh' }).click()
  await expect(office.getByRole('alert').filter({ hasText: 'Nhập mức mới' })).toBeFocused()
  await office.getByLabel(/^Tìm đơn vị/).fill('thi hanh an')
  const figure = office.getByLabel(/^Mức mới, .*Thi hành án/)
  await figure.fill('99')
  await expect(office.getByText(/nếu điều chỉnh: \d+, vượt \d+/)).toBeVisible()
  await figure.fill('1')
  await expect(office.getByText(/^1 đơn vị đã ký phải ký lại: /)).toBeVisible()
  await fillDecision(office, '35')
  await expectAccessible(office)
  await office.getByRole('button', { name: 'Lưu dự thảo điều chỉnh' }).click()
  await expect(office.getByRole('region', { name: 'Chờ phê duyệt' })).toBeVisible()
  await expect(office.getByRole('button', { name: 'Phê duyệt điều chỉnh' })).toHaveCount(0)
  await expectAccessible(office)

  const approver = await newPerson()
  await signIn(approver, 'van-phong.2', { next: '/proposals' })
  await expect(approver.getByText(/^Chờ phê duyệt: \d+ dự thảo/)).toBeVisible()
  await approver.getByRole('link', { name: /^Quyết định số 35/ }).click()
  await expect(approver.getByRole('row').filter({ hasText: 'Đã ký, phải ký lại' })).toBeVisible()
  await approver.getByLabel(/^Mật khẩu/).fill('không phải mật khẩu')
  await approver.getByRole('button', { name: 'Phê duyệt điều chỉnh' }).click()
  await expect(approver.getByRole('alert').filter({ hasText: 'Mật khẩu chưa đúng' })).toBeFocused()
  await expectAccessible(approver)
  await approver.getByLabel(/^Mật khẩu/).fill(process.env.DEMO_PASSWORD ?? '')
  await approver.getByRole('button', { name: 'Phê duyệt điều chỉnh' }).click()
  await expect(approver.getByText(/mục nhật ký ký số \d+/)).toBeVisible()
  await expectAccessible(approver)

  await page.goto('/pledge')
  await expect(page.getByText('Đơn vị cần ký lại')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tiếp nhận toàn bộ 1 chỉ tiêu' }).first()).toBeVisible()
  await expect(card(page, target)).toContainText(/→.*1 đảng viên, theo Quyết định số 35.* Lý do: Đơn vị giảm/)
  await acknowledgeAll(page)
  await sign(page)
  await page.getByRole('link', { name: 'So với bản số 1' }).click()
  await expect(page.getByRole('row').filter({ hasText: target })).toContainText('từ 1 đảng viên trở lên')
  await expectAccessible(page)
})

test('a proposal becomes a draft that one person lets take effect, or takes back', async ({
  page,
  newPerson,
}) => {
  await propose(page, 'tand.cv', '1', 'Biên chế giảm')
  const office = await newPerson()
  await signIn(office, 'van-phong.2', { next: '/proposals' })
  const row = office.getByRole('row').filter({ hasText: 'Biên chế giảm' })
  await row.getByRole('link', { name: /^Điều chỉnh/ }).click()
  await expect(office.getByLabel(/^Mức mới, Tòa án/)).toHaveValue('1')
  await fillDecision(office, '36')
  await office.getByRole('button', { name: 'Lưu dự thảo điều chỉnh' }).click()
  await office.getByRole('button', { name: 'Rút dự thảo' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('Lý do').fill('Sai số quyết định')
  await dialog.getByRole('button', { name: 'Rút dự thảo' }).click()
  await expect(office.getByText('lý do: Sai số quyết định')).toBeVisible()

  await office.goto('/proposals')
  await row.getByRole('link', { name: /^Điều chỉnh/ }).click()
  await fillDecision(office, '37')
  await office.getByRole('button', { name: 'Lưu dự thảo điều chỉnh' }).click()
  await office.getByRole('button', { name: 'Xác nhận ban hành điều chỉnh' }).click()
  await expect(office.getByText(/mục nhật ký ký số \d+/)).toBeVisible()
  await office.getByRole('link', { name: 'Điều chỉnh', exact: true }).click()
  await expect(office.getByRole('row').filter({ hasText: 'Quyết định số 37' })).toContainText('Có hiệu lực')
  await expect(office.getByRole('row').filter({ hasText: 'Quyết định số 36' })).toContainText('Đã rút')
  await expectAccessible(office)
  await page.reload()
  await expect(card(page, target)).toContainText('theo Quyết định số 37')
})

test('is for the office alone', async ({ page }) => {
  await signIn(page, 'tand', { next: '/proposals/adjustments/new' })
  await expect(page).toHaveURL(/\/no-access/)
  await expect(page.getByRole('link', { name: 'Kiến nghị', exact: true })).toHaveCount(0)
})
