import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'
import { acknowledgeAll, draw, expectReceipt, fillPassword, signButton } from './signing'

test.describe('anyone checks a printed pledge', () => {
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('an unknown code is not found, and says what was typed', async ({ page }) => {
      await page.goto('/verify')
      await page.getByLabel('Mã kiểm tra').fill('7k2m 9qxa 4tz8')
      await page.getByRole('button', { name: 'Kiểm tra' }).click()
      await expect(page.getByText('Không tìm thấy', { exact: true })).toBeVisible()
      await expect(page.getByText('“7k2m 9qxa 4tz8”')).toBeVisible()
    })
  })

  test('the code of a signature is valid, however it is typed, and tells no figures', async ({
    page,
    newPerson,
  }) => {
    await signIn(page, 'ban-chqs')
    await acknowledgeAll(page)
    await draw(page)
    await fillPassword(page)
    await signButton(page).click()
    await expectReceipt(page)
    const code = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const stranger = await newPerson()
    await stranger.goto(`/verify/${code.toLowerCase().replace(/(.{4})/g, '$1 ')}`)
    await expect(stranger.getByText('Hợp lệ', { exact: true })).toBeVisible()
    await expect(stranger.getByText('Ban Chỉ huy Quân sự quận')).toBeVisible()
    await expect(stranger.getByText('đảng viên')).toBeHidden()
    await expectAccessible(stranger)
    await stranger.goto(`/receipt/${code}`)
    await expect(stranger).toHaveURL(/\/sign-in/)
  })
})
