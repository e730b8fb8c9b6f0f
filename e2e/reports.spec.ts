import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'

async function save(page: Page, name: string) {
  const downloaded = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const file = await downloaded
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('the office reads every report, searches it without marks and takes it out', async ({ page }) => {
  await signIn(page, 'van-phong', { next: '/reports' })
  await expect(page.getByRole('heading', { name: 'Tập bản giao ước đã ký' })).toBeVisible()
  await expectAccessible(page)

  const menu = page.getByRole('navigation', { name: 'Các báo cáo' })
  await menu.getByRole('link', { name: 'Tình hình ký' }).click()
  await expect(page.getByRole('table', { name: 'Theo khối' })).toContainText('Toàn đợt')
  await page.getByLabel('Tìm trong báo cáo').fill('my dinh')
  await expect(page.getByRole('table', { name: 'Theo đơn vị' }).getByRole('rowheader')).toHaveCount(2)
  await expectAccessible(page)
  const workbook = await save(page, 'Tải Excel')
  expect(workbook.name).toBe('bao-cao-signing-2023.xlsx')
  expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK')
  const paper = await save(page, 'Tải PDF')
  expect(paper.name).toBe('bao-cao-signing-2023.pdf')
  expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  for (const [label, table] of [
    ['Tiếp nhận, kiến nghị', 'Theo khối'],
    ['Nội dung đơn vị đăng ký', 'Theo khối'],
    ['Tổng giao so với quyết định', 'Tổng giao so với quyết định'],
  ] as const) {
    await menu.getByRole('link', { name: label }).click()
    await expect(page.getByRole('table', { name: table, exact: true })).toBeVisible()
    await page
      .getByLabel('Tìm trong báo cáo')
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .click()
    await expectAccessible(page)
  }
  await expect(page.getByRole('row', { name: /Khối các phường/ })).toContainText('Khớp')
})

test('a witness reads reports and takes no book; a unit reads none', async ({ page, newPerson }) => {
  await signIn(page, 'chung-kien', { next: '/reports' })
  await expect(page.getByRole('heading', { name: 'Báo cáo', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /Tải các bản gốc/ })).toBeHidden()
  const unit = await newPerson()
  await signIn(unit, 'phuong-tay-mo', { next: '/reports/signing' })
  await expect(unit).toHaveURL(/no-access/)
  expect((await unit.request.get('/reports/own/export.xlsx')).status()).toBe(403)
  expect((await page.request.get('/reports/none/export.pdf')).status()).toBe(404)
})
