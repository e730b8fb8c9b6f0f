import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'

const grid = (page: Page) => page.getByRole('grid', { name: /^Phân bổ chỉ tiêu/ })
const row = (page: Page, unit: string) => grid(page).getByRole('row').filter({ hasText: unit })
const sums = (page: Page) => grid(page).getByRole('row').filter({ hasText: 'Đã giao, còn lại' })

const [first, second] = ['Mỹ Đình 1', 'Mỹ Đình 2'] as const

/** The cell of a unit in the nth target. */
const cell = (page: Page, unit: string, column: number) =>
  row(page, unit)
    .getByRole('gridcell')
    .nth(column + 1)

const savedAt = (page: Page) => page.getByRole('status').filter({ hasText: 'Đã lưu lúc' })

async function openGrid(page: Page) {
  await signIn(page, 'van-phong', { next: '/campaigns/2019/assignments' })
  await page.getByLabel(/^Tìm đơn vị/).fill('my dinh')
  await expect(grid(page).getByRole('row').filter({ hasText: 'Mỹ Đình' })).toHaveCount(2)
}

async function makeCampaign(page: Page) {
  await signIn(page, 'van-phong', { next: '/campaigns/new' })
  await page.getByLabel('Năm thi đua').fill('2019')
  const copyOf = page.getByLabel('Sao chép từ đợt trước')
  const from = await copyOf.locator('option', { hasText: '2023' }).getAttribute('value')
  await copyOf.selectOption(from)
  await page.getByRole('button', { name: 'Tạo đợt' }).click()
  await expect(page).toHaveURL(/\/campaigns\/2019$/)
}

async function addDecision(page: Page) {
  await page.getByRole('link', { name: 'Thêm quyết định' }).click()
  await page.getByRole('button', { name: 'Thêm quyết định' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số', { exact: true }).fill('77')
  await dialog.getByLabel('Ký hiệu').fill('QĐ-UBND')
  await dialog.getByLabel('Ngày ban hành').fill('2018-12-21')
  await dialog.getByLabel('Trích yếu').fill('Về việc giao chỉ tiêu kết nạp đảng viên')
  await dialog.getByRole('button', { name: 'Lưu quyết định' }).click()
  await expect(dialog).toBeHidden()
}

type Target = { code: string; low: string; high?: string; allocation: string; unit?: string; parent?: string }

async function addTarget(page: Page, { code, low, high, allocation, unit = 'đảng viên', parent }: Target) {
  const named = parent ? `Thêm thành phần ${parent}` : /^Thêm chỉ tiêu/
  await page.getByRole('button', { name: named }).first().click()
  const dialog = page.getByRole('dialog')
  if (!parent) await dialog.getByLabel('Nhóm chỉ tiêu').fill('Xây dựng Đảng')
  await dialog.getByLabel('Mã', { exact: true }).fill(code)
  await dialog.getByLabel('Nội dung').fill(`Kết nạp đảng viên mới, phần ${code}`)
  if (high) await dialog.getByLabel('Chiều chỉ tiêu').selectOption('range')
  await dialog.getByLabel(high ? 'Từ mức' : 'Mức', { exact: true }).fill(low)
  if (high) await dialog.getByLabel('Đến mức').fill(high)
  await dialog.getByLabel('Đơn vị tính').fill(unit)
  await dialog.getByLabel('Phân bổ cho đơn vị').selectOption(allocation)
  if (code === 'KN') await dialog.getByLabel(/^Các chỉ tiêu thành phần cộng lại/).check()
  await dialog.getByRole('button', { name: 'Lưu chỉ tiêu' }).click()
  await expect(dialog).toBeHidden()
}

/** Presses Tab until the focus is in the grid, as somebody without a mouse does. */
async function tabIntoGrid(page: Page) {
  await page.getByLabel(/^Tìm đơn vị/).focus()
  for (let press = 0; press < 8; press++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('[data-cell]'))) return
  }
  throw new Error('Tab did not reach the grid')
}

async function type(page: Page, ...presses: string[]) {
  for (const press of presses) await page.keyboard.press(press)
}

test.describe.configure({ mode: 'serial' })

test('the grid says what it waits for: first a decision, then targets', async ({ page }) => {
  await makeCampaign(page)
  await page.getByRole('link', { name: 'Phân bổ' }).click()
  await expect(page.getByText('Chưa có quyết định nào để phân bổ')).toBeVisible()
  await expectAccessible(page)
  await addDecision(page)
  await page.getByRole('link', { name: 'Phân bổ' }).click()
  await page.getByRole('link', { name: 'Thêm chỉ tiêu' }).click()
  await addTarget(page, { code: 'KN', low: '180', allocation: 'none' })
  await addTarget(page, { code: 'KN1', low: '122', allocation: 'split', parent: 'KN' })
  await addTarget(page, { code: 'KN2', low: '8', allocation: 'split', parent: 'KN' })
  await addTarget(page, { code: 'KN3', low: '31', allocation: 'split', parent: 'KN' })
  await addTarget(page, { code: 'TL', low: '13', high: '14', allocation: 'same', unit: '%' })
})

test('figures by the keyboard alone: a sum fails and then holds, a rectangle is pasted, steps are taken back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openGrid(page)
  await tabIntoGrid(page)
  await type(page, 'Control+Home', 'ArrowRight', '1', '0', '0', 'Enter', '2', '3', 'Enter')
  await expect(sums(page)).toContainText('giao 123, vượt 1')
  await expectAccessible(page)
  await type(page, 'Control+Home', 'ArrowRight', 'ArrowDown', 'F2', 'Backspace', '2', 'Enter')
  await expect(sums(page)).toContainText('giao 122, còn 0')
  await expect(sums(page)).toContainText('giao 122 + 0 + 0 = 122, còn 58')
  await expect(savedAt(page)).toBeVisible()

  await type(page, '1', '.', '1', '3', '0', 'Enter')
  await expect(page.getByRole('alert').filter({ hasText: '“1.130” đọc được hai cách' })).toBeVisible()
  await expectAccessible(page)
  await type(page, 'Tab', 'Enter')
  await expect(cell(page, second, 1)).toHaveText('1.130')
  await expect(cell(page, second, 1)).toBeFocused()
  await type(page, 'Control+z')
  await expect(cell(page, second, 1)).toHaveText('22')
  await type(page, 'x', 'Enter')
  const wrong = page.getByText('“x” không phải là số, như 8664,9')
  await expect(wrong).toBeVisible()
  await type(page, 'Escape')
  await expect(wrong).toBeHidden()
  await expect(cell(page, second, 1)).toHaveText('22')

  await page.evaluate(() => navigator.clipboard.writeText('3\t10\r\n5\t21\r\n'))
  await type(page, 'Control+Home', 'ArrowRight', 'ArrowRight', 'Control+v')
  await expect(sums(page)).toContainText('giao 122 + 8 + 31 = 161, còn 19')
  await type(page, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('3\t10\n5\t21')
  await type(page, 'Delete')
  await expect(cell(page, second, 3)).toHaveText('')
  await type(page, 'Control+z')
  await expect(cell(page, second, 3)).toHaveText('21')

  await page.evaluate(() => navigator.clipboard.writeText('1.500\tnhiều'))
  await type(page, 'Control+Home', 'Control+v')
  await expect(page.getByRole('dialog', { name: '1 ô dán vào đọc được hai cách' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Dấu chấm là dấu thập phân: 1,500' }).click()
  await expect(cell(page, first, 0)).toHaveText('1,500')
  await expect(page.getByText('“nhiều” không phải là số, như 8664,9')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Đã hiểu' }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(cell(page, first, 0)).toHaveText('')

  await page.getByLabel(/^Tìm đơn vị/).fill('')
  await cell(page, first, 4).click()
  await page.getByRole('button', { name: /^Điền 13-14% cho 56 đơn vị/ }).click()
  await expect(sums(page)).toContainText('56 đơn vị cùng mức')
  await expect(savedAt(page)).toBeVisible()
  await page.reload()
  await expect(cell(page, first, 1)).toHaveText('100')
  await expect(cell(page, 'VP Quận ủy', 4)).toHaveText('13-14')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'ban hành quyết định' }).click()
  await expect(page.getByRole('button', { name: /^Ban hành/ })).toBeVisible()
})

test.describe('when saving does not go well', () => {
  test.use({ expectedFaults: [/Failed to load resource/] })

  test('nothing is lost: another person’s figure is asked about, and what did not arrive is sent again', async ({
    page,
    newPerson,
  }) => {
    const other = await newPerson()
    await openGrid(page)
    await openGrid(other)
    await cell(other, second, 3).dblclick()
    await type(other, 'Control+a', '7', 'Enter')
    await expect(savedAt(other)).toBeVisible()
    await cell(page, second, 3).click()
    await type(page, '6', 'Enter')
    const conflict = page.getByRole('alert').filter({ hasText: 'người khác ghi 7, đồng chí ghi 6' })
    await expect(conflict).toBeVisible()
    await expectAccessible(page)
    await conflict.getByRole('button', { name: 'Lấy số người khác ghi' }).click()
    await expect(cell(page, second, 3)).toHaveText('7')

    await page.route('**/assignments', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.fallback(),
    )
    await cell(page, second, 3).click()
    await type(page, 'Delete')
    const refused = page.getByRole('alert').filter({ hasText: 'Chưa lưu 1 ô' })
    await expect(refused).toContainText('Máy chủ không trả lời')
    await expectAccessible(page)
    page.once('dialog', (dialog) => dialog.accept())
    await page.reload()
    await expect(refused).toBeVisible()
    await expect(cell(page, second, 3)).toHaveText('')
    await page.unroute('**/assignments')
    await refused.getByRole('button', { name: 'Thử lại' }).click()
    await expect(savedAt(page)).toBeVisible()
    await page.reload()
    await expect(cell(page, first, 1)).toHaveText('100')
    await expect(cell(page, second, 3)).toHaveText('')
  })
})

test('a published decision is read only, and says why', async ({ page }) => {
  await signIn(page, 'van-phong', { next: '/campaigns/2023/assignments' })
  await expect(page.getByText(/^Quyết định đã ban hành .*bảng này chỉ xem$/)).toBeVisible()
  await page.getByRole('navigation', { name: 'Quyết định' }).getByRole('link').nth(1).click()
  await expect(grid(page)).toHaveAccessibleName(/QĐ-UBND/)
  await page.getByLabel(/^Tìm đơn vị/).fill('my dinh')
  await expectAccessible(page)
  await tabIntoGrid(page)
  await type(page, '5', 'Enter', 'Delete')
  await expect(grid(page).getByRole('textbox')).toHaveCount(0)
  await expect(page.getByText(/^Chưa lưu/)).toHaveCount(0)
})
