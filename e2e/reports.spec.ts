import type { Page } from '@playwright/test'
import { download, downloadWorkbook } from './download'
import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'

const menuOf = (page: Page) => page.getByRole('navigation', { name: 'Các báo cáo' })

test('the office reads the state of signing, searches it without marks and takes it out', async ({
  page,
}) => {
  await signIn(page, 'van-phong')
  await page.getByRole('link', { name: 'Tổng hợp - Báo cáo' }).click()
  await expect(page.getByRole('heading', { name: 'Tập bản giao ước đã ký' })).toBeVisible()
  await expectAccessible(page)

  await menuOf(page).getByRole('link', { name: 'Tình hình ký' }).click()
  await expect(page.getByRole('table', { name: 'Theo khối' })).toContainText('Toàn đợt')
  await page.getByLabel('Tìm trong báo cáo').fill('my dinh')
  await expect(page.getByRole('table', { name: 'Theo đơn vị' }).getByRole('rowheader')).toHaveCount(2)
  await expectAccessible(page)
  const { name, sheets } = await downloadWorkbook(page, 'Tải Excel')
  expect(name).toBe('tinh-hinh-ky-2023.xlsx')
  expect([...sheets.keys()]).toEqual(['Theo khối', 'Theo đơn vị', 'Thông tin'])
  expect(sheets.get('Theo đơn vị')).toHaveLength(57)
  const paper = await download(page, 'Tải PDF')
  expect(paper.name).toBe('tinh-hinh-ky-2023.pdf')
  expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

test('the office reads what units take in, what they set themselves, and that the totals agree', async ({
  page,
}) => {
  await signIn(page, 'van-phong', { next: '/reports/targets' })
  await expect(page.getByRole('table', { name: 'Theo khối' })).toBeVisible()
  await expectAccessible(page)
  await menuOf(page).getByRole('link', { name: 'Nội dung đơn vị đăng ký' }).click()
  await expect(page.getByRole('table', { name: 'Theo khối' })).toBeVisible()
  await expectAccessible(page)
  await menuOf(page).getByRole('link', { name: 'Tổng giao so với quyết định' }).click()
  await expect(page.getByRole('row', { name: /Khối các phường/ }).first()).toContainText('Khớp')
  await expectAccessible(page)
  const { sheets } = await downloadWorkbook(page, 'Tải Excel')
  const whole = sheets.get('Tổng giao')?.find((row) => row[1] === 'A1')
  const [total, given, , left] = whole!.slice(4, 8)
  expect([total, Number(given) + Number(left)]).toEqual(['180', 180])
  expect(whole?.at(-1)).toBe(`Còn ${left} chưa giao`)
  expect(sheets.get('Từng đơn vị')?.[1]?.slice(1, 3)).toEqual([
    'A1.1',
    'Kết nạp đảng viên mới - Khối các phường',
  ])
})

test('a witness reads reports and takes no book; a unit reads none', async ({ page, newPerson }) => {
  await signIn(page, 'chung-kien', { next: '/reports' })
  await expect(page.getByRole('heading', { name: 'Báo cáo', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /Tải các bản gốc/ })).toBeHidden()
  const unit = await newPerson()
  await signIn(unit, 'trung-tam-van-hoa', { next: '/reports/signing' })
  await expect(unit).toHaveURL(/no-access/)
  expect((await unit.request.get('/reports/own/export.xlsx')).status()).toBe(403)
  expect((await page.request.get('/reports/none/export.pdf')).status()).toBe(404)
})
