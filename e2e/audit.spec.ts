import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'
import { acknowledgeAll, draw, expectReceipt, fillPassword, signButton } from './signing'

const rows = 'Nhật ký, mới nhất trước'

test.describe('the audit log', () => {
  test('tells the office who signed, is narrowed down by person, and its chain is checked', async ({
    page,
    newPerson,
  }) => {
    const head = await newPerson()
    await signIn(head, 'hoi-nong-dan')
    await acknowledgeAll(head)
    await draw(head)
    await fillPassword(head)
    await signButton(head).click()
    await expectReceipt(head)

    await signIn(page, 'van-phong')
    await page.getByRole('link', { name: 'Nhật ký', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Nhật ký' })).toBeVisible()
    await page.getByLabel('Việc').selectOption({ label: 'Ký giao ước thi đua' })
    await page.getByLabel('Đơn vị', { exact: true }).fill('nong dan')
    await page.getByRole('button', { name: 'Lọc', exact: true }).click()
    const row = page.getByRole('table', { name: rows }).getByRole('row').nth(1)
    await expect(row).toContainText('Ký giao ước thi đua')
    await expect(row).toContainText('Hội Nông dân')
    await row.getByText('Xem chi tiết').click()
    await expect(row.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible()
    await expectAccessible(page)

    const downloaded = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Tải điểm kiểm tra gần nhất' }).click()
    const checkpoint = await (await downloaded).path()
    await page.getByText('So với điểm kiểm tra đã lưu ở nơi khác').click()
    await page.getByLabel('Tệp điểm kiểm tra').setInputFiles(checkpoint)
    await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click()
    await expect(page.getByText(/^Nhật ký toàn vẹn: \d+ mục, .*, kể cả bản lưu bên ngoài\.$/)).toBeVisible()
    await expectAccessible(page)

    const forged = (await page.getByLabel('Nội dung điểm kiểm tra').inputValue()).replace(/^\d+$/m, '9999')
    await page.getByLabel('Nội dung điểm kiểm tra').fill(forged)
    await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click()
    await expect(page.getByText('Nhật ký không toàn vẹn: 1 sai lệch.')).toBeVisible()
    await expect(
      page.getByText(/Điểm kiểm tra lưu bên ngoài không dùng được: chữ ký không đúng/),
    ).toBeVisible()
  })

  test('says so when nothing matches, and an address cannot ask for more than it may', async ({ page }) => {
    await signIn(page, 'quan-tri', { next: '/audit' })
    await page.goto("/audit?action=x';drop table audit--&order=actor&before=0&person=khong-co-ai")
    await expect(page.getByText('Không có mục nào')).toBeVisible()
    await expect(page.getByLabel('Việc')).toHaveValue('')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Xem toàn bộ nhật ký' }).click()
    await expect(page.getByRole('table', { name: rows })).toBeVisible()
  })

  test('fits a phone, whose rows become blocks', async ({ newPerson }) => {
    const phone = await newPerson({ viewport: { width: 320, height: 700 } })
    await signIn(phone, 'van-phong', { next: '/audit' })
    await expect(phone.getByRole('table', { name: rows })).toBeVisible()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})

test.describe('others than the office', () => {
  test.use({ expectedFaults: [/403/] })

  test('neither read the log nor check the chain', async ({ page }) => {
    await signIn(page, 'hoi-nong-dan.cv', { next: '/audit' })
    await expect(page).toHaveURL(/\/no-access/)
    await expect(page.getByRole('link', { name: 'Nhật ký', exact: true })).toHaveCount(0)
    const refused = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      const body = '{"checkpoint":null}'
      return (await fetch('/api/audit/check', { method: 'POST', headers, body })).status
    })
    expect(refused).toBe(403)
  })
})
