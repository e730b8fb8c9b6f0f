import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'

test('the office makes a campaign after last year’s, completes it, asks for opinions and takes it back', async ({
  page,
}) => {
  await signIn(page, 'van-phong', { next: '/campaigns' })
  await expect(page.getByRole('rowheader', { name: /năm 2023/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Tạo đợt' }).click()
  await page.getByLabel('Năm thi đua').fill('2023')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Tạo đợt' }).click()
  await expect(page.getByText('Năm này đã có đợt thi đua.')).toBeVisible()
  await page.getByLabel('Năm thi đua').fill('2029')
  await page.getByRole('button', { name: 'Tạo đợt' }).click()

  await expect(page).toHaveURL(/\/campaigns\/2029$/)
  await expect(page.getByRole('listitem').filter({ hasText: 'Dự thảo' })).toHaveAttribute(
    'aria-current',
    'step',
  )
  await expect(page.getByText('Chủ đề thi đua của năm')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Nội dung, hội nghị' }).click()
  await page.getByLabel('Chủ đề thi đua').fill('Kỷ cương, trách nhiệm')
  await page.getByLabel('Ngày', { exact: true }).fill('2028-12-21')
  await page.getByRole('button', { name: 'Lưu nội dung' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Nhập tên hội nghị')
  await expect(page.getByLabel('Chủ đề thi đua')).toHaveValue('Kỷ cương, trách nhiệm')
  await page.getByLabel('Tên hội nghị').fill('Hội nghị ký giao ước')
  await page.getByLabel('Giờ bắt đầu').fill('2028-12-21T08:00')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu nội dung' }).click()
  await expect(page.getByText('Đã lưu nội dung đợt thi đua.')).toBeVisible()

  await page.getByRole('link', { name: 'Tổng quan' }).click()
  await expect(page.getByText('Chủ đề thi đua của năm')).toBeHidden()
  await page.getByRole('button', { name: 'Xóa đợt dự thảo' }).click()
  const dialog = page.getByRole('dialog', { name: 'Xóa đợt dự thảo' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Xóa đợt dự thảo' }).click()
  await expect(page).toHaveURL(/\/campaigns$/)
  await expect(page.getByRole('rowheader', { name: /năm 2029/ })).toBeHidden()
})

test('a witness reads campaigns and their texts and changes none; a unit does not see them', async ({
  page,
  newPerson,
}) => {
  await signIn(page, 'chung-kien', { next: '/campaigns/2023' })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2023')
  await expect(page.getByRole('button', { name: 'Khóa sổ' })).toBeHidden()
  await page.getByRole('link', { name: 'Nội dung, hội nghị' }).click()
  await expect(page.getByRole('heading', { name: 'Nội dung giao ước' })).toBeVisible()
  await expect(page.getByText('I. Nội dung thi đua chung')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(page)
  const head = await newPerson()
  await signIn(head, 'ban-to-chuc', { next: '/campaigns/2023' })
  await expect(head).toHaveURL(/no-access/)
})
