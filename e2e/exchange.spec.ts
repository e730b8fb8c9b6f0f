import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readWorkbook, type SheetText, writeWorkbook, xlsxType } from '@/lib/xlsx'
import { expect, expectAccessible, test } from './fixtures'
import { startInstallation } from './installation'
import { signIn } from './sign-in'

const units = (): SheetText => ({
  name: 'Danh sách',
  rows: [
    ['DANH SÁCH ĐƠN VỊ'],
    [],
    ['TT', 'Khối', 'Mã đơn vị', 'Tên đơn vị', 'Chức vụ', 'Thể thức'],
    ...Array.from({ length: 60 }, (_, index) => [
      String(index + 1),
      index < 20 ? 'Khối phòng, ban' : 'Khối phường',
      `nhap-${index + 1}`,
      `Đơn vị nhập thứ ${index + 1}`,
      'Chủ tịch',
      'Nhà nước',
    ]),
  ],
})

const withFaults = (): SheetText => {
  const sheet = units()
  sheet.rows[5]![3] = ''
  sheet.rows[10]![2] = 'Đơn vị 8'
  sheet.rows[20]![2] = 'nhap-1'
  sheet.rows[30]![0] = '5'
  sheet.rows[40]![5] = 'Đoàn thể'
  return sheet
}

const people: SheetText = {
  name: 'Nhân sự',
  rows: [
    ['Mã đơn vị', 'Vai trò', 'Họ và tên', 'Chức vụ', 'Điện thoại'],
    ['nhap-1', 'Thủ trưởng đơn vị', 'Trần Thị Nhập', 'Chủ tịch', '024 3875 1234'],
    ['nhap-1', 'Chuyên viên đơn vị', 'Lê Văn Tệp', '', ''],
  ],
}

const targets: SheetText[] = [
  {
    name: 'Chỉ tiêu',
    rows: [
      [
        'Số quyết định',
        'Ký hiệu',
        'Cơ quan ban hành',
        'Ngày ban hành',
        'Trích yếu',
        'Nhóm',
        'Mã',
        'Nội dung',
        'ĐVT',
        'Chiều',
        'Mức',
      ],
      [
        '39',
        'QĐ-UBND',
        'Ủy ban nhân dân',
        '21/12/2038',
        'Về việc giao chỉ tiêu',
        'Kinh tế',
        'N1',
        'Thu ngân sách',
        'tỷ đồng',
        'Đạt ít nhất',
        '1.130',
      ],
    ],
  },
  {
    name: 'Phân bổ',
    rows: [
      ['Mã chỉ tiêu', 'Mã đơn vị', 'Mức giao'],
      ['N1', 'nhap-1', '565,50'],
    ],
  },
]

test('sixty units with five faults are mended in the page, come in, go back, and go out and in unchanged', async ({
  newPerson,
}) => {
  test.setTimeout(240_000)
  const { env, baseUrl, stop } = await startInstallation()
  try {
    const page = await newPerson({ baseURL: baseUrl })
    await signIn(page, 'van-phong', { next: '/campaigns/new', password: env.DEMO_PASSWORD })
    await page.getByLabel('Năm thi đua').fill('2039')
    await page.getByLabel('Sao chép từ đợt trước').selectOption('')
    await page.getByRole('button', { name: 'Tạo đợt' }).click()
    await expect(page).toHaveURL(/\/campaigns\/2039$/)
    await page.getByRole('link', { name: 'Nhập, xuất Excel' }).click()
    await expect(page.getByText('Chưa nhập tệp nào')).toBeVisible()
    await expectAccessible(page)
    await mendAndBringIn(page)
    await goOutAndIn(page)
    await bringInTargets(page)
  } finally {
    await stop()
  }
})

test('units neither see the page nor send a file; nothing but a form or JSON is read', async ({ page }) => {
  await signIn(page, 'ban-to-chuc', { next: '/campaigns/2023/exchange' })
  await expect(page).toHaveURL(/no-access/)
  const file = { name: 'a.xlsx', mimeType: xlsxType, buffer: await workbook([units()]) }
  const sent = await page.request.post('/api/exchange', { multipart: { file } })
  expect(sent.status()).toBe(403)
  expect((await page.request.get('/campaigns/2023/exchange/danh-muc.xlsx')).status()).toBe(403)
  const headers = { 'content-type': 'text/plain' }
  const text = await page.request.post('/api/exchange', { data: '{}', headers })
  expect(text.status()).toBe(415)
})

test.describe('a file that is no workbook', () => {
  test.use({ expectedFaults: [/status of 422/] })

  test('is refused with what to do', async ({ page }) => {
    await signIn(page, 'van-phong', { next: '/campaigns/2023/exchange' })
    await upload(page, Buffer.from('Mã;Tên\n'))
    await expect(page.getByText('Tệp này không phải tệp Excel (.xlsx).')).toBeVisible()
    await expectAccessible(page)
  })
})

async function mendAndBringIn(page: Page): Promise<void> {
  await upload(page, await workbook([withFaults(), people]))
  await expect(page.getByText('Còn 5 ô cần sửa')).toBeVisible()
  const faults = page.getByRole('table', { name: 'Các ô cần sửa' })
  for (const address of ['D6', 'C11', 'C21', 'A31', 'F41'])
    await expect(faults.getByRole('rowheader', { name: `Danh sách: ${address}` })).toBeVisible()
  await expect(bringIn(page)).toBeHidden()
  await page.getByText('Xem 60 dòng của trang “Danh sách”').click()
  await page.getByText(/nhận ra 6\/6/).click()
  await expectAccessible(page)

  const mended = { D6: 'Đơn vị nhập thứ 3', C11: 'nhap-8', C21: 'nhap-18', A31: '28', F41: 'Nhà nước' }
  let left = 5
  for (const [address, text] of Object.entries(mended)) {
    const cell = faults.getByRole('textbox', { name: `ở ô ${address}` })
    await cell.fill(text)
    await cell.press('Enter')
    left--
    await expect(page.getByText(left > 0 ? `Còn ${left} ô cần sửa` : 'Không còn ô nào cần sửa')).toBeVisible()
  }
  await expectAccessible(page)
  await expect(bringIn(page)).toContainText('(62 dòng mới, 0 dòng thay đổi)')
  await bringIn(page).click()
  await expect(page.getByText('Đơn vị: 60 dòng; Nhân sự: 2 dòng.')).toBeVisible()
  await expect(imports(page).getByRole('row')).toHaveCount(2)
  await expectAccessible(page)
}

async function goOutAndIn(page: Page): Promise<void> {
  const first = await download(page, 'Dữ liệu hiện có của Danh mục')
  await undo(page)
  await expect(imports(page).getByText(/^Đã hoàn tác lúc/)).toBeVisible()
  await expect(page.getByText('Đã nhập tệp')).toBeHidden()
  await expectAccessible(page)

  await upload(page, first)
  await bringIn(page).click()
  await expect(page.getByText('Đã nhập tệp')).toBeVisible()
  const second = await download(page, 'Dữ liệu hiện có của Danh mục')
  expect(await readWorkbook(second)).toEqual(await readWorkbook(first))
  await upload(page, second)
  await expect(page.getByText(/không có gì để nhập/)).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click()

  await page.getByRole('link', { name: 'Nhân sự', exact: true }).click()
  const head = page.getByRole('row').filter({ hasText: 'Trần Thị Nhập' })
  await expect(head).toContainText('Chưa kích hoạt')
  await head.getByRole('link', { name: 'Trần Thị Nhập' }).click()
  await expect(page.getByRole('button', { name: 'Cấp liên kết kích hoạt' })).toBeVisible()
}

async function bringInTargets(page: Page): Promise<void> {
  await page.goto('/campaigns/2039/exchange')
  await upload(page, await workbook(targets))
  await expect(page.getByText('“1.130” là 1130 hay 1,130? Chọn một')).toBeVisible()
  await expect(page.getByText('1 dòng chờ sửa dòng khác')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '1130', exact: true }).click()
  await bringIn(page).click()
  await expect(page.getByText('Chỉ tiêu: 1 dòng; Phân bổ: 1 dòng.')).toBeVisible()
  await page.getByRole('link', { name: 'Quyết định', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: '39/QĐ-UBND' })).toContainText('Dự thảo')
}

const bringIn = (page: Page) => page.getByRole('button', { name: /^Nhập vào đợt thi đua \(/ })

const imports = (page: Page) => page.getByRole('table', { name: 'Các lần đã nhập, mới nhất trước' })

async function undo(page: Page): Promise<void> {
  await imports(page)
    .getByRole('button', { name: /^Hoàn tác/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Hoàn tác lần nhập' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(dialog).toBeHidden()
}

const upload = (page: Page, buffer: Buffer) =>
  page.getByLabel('Tệp Excel (.xlsx)').setInputFiles({ name: 'tep.xlsx', mimeType: xlsxType, buffer })

const workbook = async (sheets: SheetText[]) => Buffer.from(await writeWorkbook(sheets))

async function download(page: Page, name: string): Promise<Buffer> {
  const downloaded = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  return readFile(await (await downloaded).path())
}
