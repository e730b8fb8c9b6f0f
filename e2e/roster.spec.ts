import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { asSystem } from '@/tests/as-system'
import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'

const year = 2031
const units = `/campaigns/${year}/units`
const people = `/campaigns/${year}/people`
const password = 'một mật khẩu đủ dài'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

test.beforeAll(() =>
  asSystem(async (sql) => {
    await sql`insert into campaign (issuing_body_id, year, title, theme, pledged_before)
      select id, ${year}, 'Giao ước thi đua năm 2031', 'Thử', 'các đồng chí lãnh đạo' from issuing_body limit 1
      on conflict do nothing`
  }),
)

const rows = (page: Page, table: string) => page.getByRole('table', { name: table }).getByRole('rowheader')

async function addBlock(page: Page, name: string) {
  await page.getByRole('button', { name: 'Thêm khối' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Thêm khối' })
  await dialog.getByLabel('Tên khối').fill(name)
  await dialog.getByRole('button', { name: 'Thêm khối' }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

test('the office builds a roster from nothing: blocks, units, their order and names', async ({ page }) => {
  await signIn(page, 'van-phong', { next: units })
  await expect(page.getByText('Chưa có khối nào')).toBeVisible()
  await expectAccessible(page)
  await addBlock(page, 'Khối phường')
  await addBlock(page, 'Khối phòng ban')
  await page.getByRole('button', { name: 'Chuyển Khối phòng ban lên' }).click()
  await expect(page.getByText('Đã chuyển Khối phòng ban.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Khối phòng ban')

  await page.getByRole('link', { name: 'Thêm đơn vị vào Khối phường' }).click()
  for (const name of ['Phường Mỹ Đình Mới', 'Phường Cầu Diễn Mới']) {
    await page.getByLabel('Tên đơn vị').fill(name)
    await page.getByLabel('Tên ngắn').fill(name.replace('Phường ', ''))
    await page.getByLabel('Chức danh thủ trưởng').first().fill('Chủ tịch')
    await page.getByLabel('Ký thay mặt tập thể (TM.)').first().fill('Ủy ban nhân dân')
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
    await expect(page.getByText(`Đã thêm “${name}”.`)).toBeVisible()
  }
  await page.getByLabel('Tên đơn vị').fill('Phường Mỹ Đình mới')
  await expect(page.getByLabel('Mã đơn vị')).toHaveValue('phuong-my-dinh-moi')
  await page.getByLabel('Tên ngắn').fill('Trung tâm Văn hóa - Thông tin và Thể thao của phường Mỹ Đình')
  await expect(page.getByText(/quá 2 dòng của ô bảng ký/)).toBeVisible()
  await page.getByLabel('Chức danh thủ trưởng').first().fill('Chủ tịch')
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
  await expect(page.getByRole('link', { name: /Mã này đã có đơn vị dùng/ })).toBeVisible()
  await expect(page.getByLabel('Tên đơn vị')).toHaveValue('Phường Mỹ Đình mới')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Về danh sách' }).click()
  await expect(rows(page, 'Khối phường')).toHaveText(['Phường Mỹ Đình Mới', 'Phường Cầu Diễn Mới'])
  const up = page.getByRole('button', { name: 'Chuyển Phường Cầu Diễn Mới lên' })
  await up.focus()
  await up.press('Alt+ArrowUp')
  await expect(page.getByText('Đã chuyển Phường Cầu Diễn Mới lên một vị trí.')).toBeVisible()
  await expect(rows(page, 'Khối phường')).toHaveText(['Phường Cầu Diễn Mới', 'Phường Mỹ Đình Mới'])
  await expect(up).toBeFocused()
  await page.getByLabel('Tìm đơn vị').fill('my dinh')
  await expect(rows(page, 'Khối phường')).toHaveText(['Phường Mỹ Đình Mới'])
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Phường Mỹ Đình Mới' }).click()
  await page.getByLabel('Tên mới', { exact: true }).fill('Phường Từ Liêm')
  await page.getByLabel('Tên ngắn').last().fill('Từ Liêm')
  await page.getByLabel('Mang tên mới từ ngày').fill('2025-07-01')
  await page.getByRole('button', { name: 'Ghi tên mới' }).click()
  await expect(page.getByText('Đã ghi tên mới.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Tên gọi' })).toContainText('Phường Từ Liêm')
  await expect(page.getByLabel('Tên đơn vị')).toHaveValue('Phường Từ Liêm')
  await expectAccessible(page)
})

test('units are split and merged, and their history says so', async ({ page }) => {
  await signIn(page, 'van-phong', { next: `${units}/succession` })
  await page.getByLabel('Có hiệu lực từ ngày').fill('2025-07-01')
  await page.getByLabel('Tìm đơn vị cũ').fill('cau dien moi')
  await page.getByRole('checkbox', { name: /Phường Cầu Diễn Mới/ }).check()
  await page.getByRole('button', { name: 'Thêm đơn vị tiếp nhận' }).click()
  for (const [index, name] of ['Phường Một', 'Phường Hai'].entries()) {
    const successor = page.getByRole('group', { name: `Đơn vị tiếp nhận ${index + 1}` })
    await successor.getByLabel('Tên đơn vị').fill(name)
    await successor.getByLabel('Tên ngắn').fill(name)
  }
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ghi tách, nhập' }).click()
  await expect(page.getByRole('link', { name: 'Nhập chức danh thủ trưởng' })).toBeVisible()
  await page.getByLabel('Đưa đơn vị tiếp nhận vào đợt này').selectOption({ label: 'Khối phường' })
  await page.getByLabel('Chức danh thủ trưởng').fill('Chủ tịch')
  await page.getByRole('button', { name: 'Ghi tách, nhập' }).click()
  await expect(page.getByText('Đã ghi việc tách, nhập.')).toBeVisible()
  await page.getByRole('link', { name: 'Về danh sách' }).click()
  await expect(page.getByText('Kết thúc sau ngày 30/06/2025')).toBeVisible()
  await page.getByRole('link', { name: 'Phường Hai' }).click()
  await expect(page.getByText(/Phường Cầu Diễn Mới \(.*\), từ ngày 01\/07\/2025/)).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ khỏi đợt' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ khỏi đợt' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Khối, đơn vị' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Phường Hai' })).toHaveCount(0)
})

test('a head is added, activates the account from the printed sheet, and is closed out at once', async ({
  page,
  newPerson,
}) => {
  const name = `Nguyễn Văn ${randomUUID().slice(0, 4)}`
  await signIn(page, 'van-phong', { next: people })
  await page.getByRole('link', { name: 'Phường Từ Liêm' }).click()
  await page.getByLabel('Họ và tên').fill(name)
  await page.getByLabel('Chức danh').fill('Chủ tịch')
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('phuong-my-dinh-moi')
  await page.getByLabel('Thư điện tử').fill('khong phai thu')
  await page.getByRole('button', { name: 'Thêm nhân sự' }).click()
  await expect(page.getByRole('link', { name: /Thư điện tử chưa đúng/ })).toBeVisible()
  await expect(page.getByLabel('Họ và tên')).toHaveValue(name)
  await expectAccessible(page)
  await page.getByLabel('Thư điện tử').fill('tu-liem@example.vn')
  await page.getByRole('button', { name: 'Thêm nhân sự' }).click()
  await expect(page.getByText(`Đã thêm ${name}, tên đăng nhập phuong-my-dinh-moi.`)).toBeVisible()

  await page.getByRole('link', { name: 'Về danh sách' }).click()
  await page.getByLabel('Tìm người hoặc đơn vị').fill('tu liem')
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Chưa kích hoạt')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Phiếu kích hoạt' }).click()
  await page.getByRole('button', { name: 'Bỏ chọn tất cả' }).click()
  await page.getByRole('checkbox', { name: 'Khối phường' }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lập phiếu kích hoạt' }).click()
  const strip = page.getByRole('list', { name: 'Phiếu kích hoạt' }).getByRole('listitem')
  await expect(strip).toHaveCount(1)
  await expectAccessible(page)
  const address = await strip.getByText(/\/activate#/).innerText()

  const head = await newPerson({ viewport: { width: 360, height: 800 } })
  await head.goto(address)
  await expect(head.getByText('Phường Từ Liêm')).toBeVisible()
  await head.getByLabel('Mật khẩu', { exact: true }).fill('ngắn')
  await head.getByRole('button', { name: 'Đặt mật khẩu và vào hệ thống' }).click()
  await expect(head.getByRole('link', { name: 'ít nhất 10 ký tự' })).toBeVisible()
  await expectAccessible(head)
  expect(await head.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await head.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await head.getByLabel('Nhập lại mật khẩu').fill(password)
  await head.getByRole('button', { name: 'Đặt mật khẩu và vào hệ thống' }).click()
  await expect(head.getByRole('heading', { name: 'Khóa truy cập' })).toBeVisible()
  await page.goto(address)
  await expect(page.getByText(/Liên kết này đã được dùng/)).toBeVisible()
  await page.goto(`${address}x`)
  await expect(page.getByText(/Liên kết này không đúng/)).toBeVisible()
  await expectAccessible(page)

  await page.goto(people)
  await page.getByRole('link', { name }).click()
  await page.getByText('Thêm văn bản giao quyền').click()
  await page.getByLabel('Hình thức ký').selectOption({ label: 'Quyền cấp trưởng (Q.)' })
  await page.getByLabel('Văn bản giao quyền').fill('Quyết định số 12/QĐ-UBND ngày 01/07/2025')
  await page.getByLabel('Từ ngày', { exact: true }).last().fill('2025-07-01')
  await page.getByRole('button', { name: 'Ghi nhận quyền ký' }).click()
  await expect(page.getByText('Q. CHỦ TỊCH: Ký giao ước thi đua của đơn vị')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Thu hồi/ }).click()
  await expect(page.getByText(/Đã thu hồi ngày/)).toBeVisible()

  await page.getByRole('button', { name: 'Vô hiệu tài khoản' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Vô hiệu tài khoản' }).click()
  await expect(page.getByText('Đã vô hiệu', { exact: true })).toBeVisible()
  await head.reload()
  await expect(head.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible()
})

test('an administrator makes the accounts of the office, and does not close their own', async ({ page }) => {
  await signIn(page, 'quan-tri', { next: '/' })
  await page.getByRole('link', { name: 'Quản trị', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản cơ quan' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Lập tài khoản' }).click()
  const name = `Lê Thị ${randomUUID().slice(0, 4)}`
  await page.getByLabel('Họ và tên').fill(name)
  await page.getByRole('button', { name: 'Thêm nhân sự' }).click()
  await expect(page.getByText(`Đã thêm ${name}`)).toBeVisible()
  await page.getByRole('link', { name: 'Về danh sách' }).click()
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Cấp liên kết kích hoạt' }).click()
  await expect(page.getByText('Liên kết chỉ hiện một lần này')).toBeVisible()
  await expectAccessible(page)

  const [own] = await asSystem(
    (sql) => sql<{ id: string }[]>`select id from account where username = 'quan-tri'`,
  )
  await page.goto(`/accounts/${own!.id}`)
  await expect(page.getByRole('button', { name: 'Lưu thông tin' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Vô hiệu tài khoản' })).toHaveCount(0)
})

test('others than the office see none of it', async ({ page }) => {
  await signIn(page, 'chung-kien', { next: '/' })
  for (const path of [units, people, `${people}/sheet`, '/accounts']) {
    await page.goto(path)
    await expect(page).toHaveURL(/\/no-access/)
  }
})
