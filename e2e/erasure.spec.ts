import { randomUUID } from 'node:crypto'
import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'

test('an administrator erases a person who has left: closed first, told what goes, and gone from every list', async ({
  page,
}) => {
  await signIn(page, 'quan-tri')
  const mark = randomUUID().slice(0, 6)
  const name = `Đỗ Văn ${mark}`
  const username = `van-phong.${mark}`
  await page.goto('/accounts/new')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Họ và tên').fill(name)
  await page.getByRole('button', { name: 'Thêm nhân sự' }).click()
  await page.getByRole('link', { name: 'Về danh sách' }).click()
  await page.getByRole('link', { name }).click()

  const erase = page.getByRole('button', { name: 'Xóa dữ liệu cá nhân' })
  const dialog = page.getByRole('dialog')
  const erasing = async (reason: string, typed: string) => {
    await dialog.getByLabel('Lý do xóa').fill(reason)
    await dialog.getByLabel(/^Gõ lại tên đăng nhập/).fill(typed)
    await dialog.getByRole('button', { name: 'Xóa vĩnh viễn' }).click()
  }
  await expect(erase).toHaveCount(0)
  await page.getByRole('button', { name: 'Vô hiệu tài khoản' }).click()
  await dialog.getByRole('button', { name: 'Vô hiệu tài khoản' }).click()
  await expect(page.getByText('Đã vô hiệu', { exact: true })).toBeVisible()
  await erase.click()
  await expectAccessible(page)
  await erasing('Theo văn bản số 5', 'van-phong')
  await expect(dialog.getByRole('link', { name: /^Nhập đúng tên đăng nhập/ })).toBeVisible()
  await expect(dialog.getByLabel('Lý do xóa')).toHaveValue('Theo văn bản số 5')
  await erasing('Theo văn bản số 5', username)
  await expect(page.getByText(/^Đã xóa ngày/)).toBeVisible()
  await expect(page.getByText(name)).toHaveCount(0)
  await expectAccessible(page)
  await page.goto('/accounts')
  await expect(page.getByText(name)).toHaveCount(0)
})
