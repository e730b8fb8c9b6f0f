import type { Page } from '@playwright/test'
import { type KeptAssertion, keptAssertionProblem } from '@/features/session/passkey/assertion'
import { keptAssertionOf } from '@/tests/kept-assertion'
import { endSessions, pledgeOf } from '@/tests/pledge-changes'
import { addAuthenticator } from './authenticator'
import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'
import { acknowledgeAll, draw, expectReceipt, fillPassword, signButton } from './signing'

const demoPassword = () => process.env.DEMO_PASSWORD ?? ''
const card = (page: Page) => page.getByRole('region', { name: 'Khóa truy cập', exact: true })
const identity = (page: Page) => page.getByLabel('Mật khẩu, để xác nhận chính đồng chí', { exact: true })

/** Adds a passkey on the account page, where the person is. */
async function addPasskey(page: Page, name: string): Promise<void> {
  const field = page.getByLabel('Tên khóa')
  // A press that comes before the page's script is lost.
  await expect(async () => {
    await card(page).getByRole('button', { name: 'Thêm khóa truy cập' }).click({ timeout: 1000 })
    await expect(field).toBeVisible({ timeout: 1000 })
  }).toPass()
  await field.fill(name)
  await identity(page).fill(demoPassword())
  await page.getByRole('button', { name: 'Tạo khóa trên thiết bị này' }).click()
  await expect(card(page).getByText('Đã thêm khóa truy cập')).toBeVisible()
}

async function enrol(page: Page, username: string) {
  const device = await addAuthenticator(page)
  await signIn(page, username, { next: '/account' })
  await addPasskey(page, 'Điện thoại cá nhân')
  return device
}

test('with a passkey a head signs in three taps and a gesture, and the assertion proves it for good', async ({
  page,
}) => {
  const unit = 'phong-van-hoa-thong-tin'
  const device = await enrol(page, unit)
  await page.context().clearCookies()
  await device.answer(false)
  await page.goto('/sign-in?next=/pledge')
  const button = page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' })
  await expect(button).toBeVisible()
  await expectAccessible(page)
  await device.answer(true)
  await button.click()
  await acknowledgeAll(page)
  await draw(page)
  await expect(page.getByText('Xác nhận bằng khóa truy cập')).toBeVisible()
  await expectAccessible(page)
  await signButton(page).click()
  await expectReceipt(page)
  await expect(page.getByText('khóa truy cập (passkey)')).toBeVisible()
  const { strength, assertion } = await keptAssertionOf(unit)
  expect(strength).toBe('passkey')
  const kept: KeptAssertion = JSON.parse(new TextDecoder().decode(assertion!))
  expect(keptAssertionProblem(kept)).toBeNull()
  expect(kept).toMatchObject({ rpId: 'localhost', origin: new URL(page.url()).origin })
})

test('the name field offers the passkey by itself', async ({ page, baseURL }) => {
  await enrol(page, 'hoi-nguoi-cao-tuoi')
  await page.context().clearCookies()
  await page.goto('/sign-in?next=/account')
  await expect(page).toHaveURL(`${baseURL}/account`)
  await expect(card(page).getByText(/dùng gần nhất lúc/)).toBeVisible()
})

test.describe('when all does not go well', () => {
  test.use({ expectedFaults: [/status of 401/] })

  test('a prompt that fails keeps the drawing, a session that ended is renewed by the passkey', async ({
    page,
  }) => {
    const unit = 'hoi-chu-thap-do'
    const device = await enrol(page, unit)
    await page.goto('/pledge')
    await draw(page)
    await device.verify(false)
    await signButton(page).click()
    await expect(page.getByText(/Khóa truy cập chưa xác nhận.*Nét ký vẫn được giữ/)).toBeVisible()
    await expect(page.getByText('Đã vẽ 1 nét')).toBeAttached()
    await expectAccessible(page)
    await device.verify(true)
    await endSessions(unit)
    await signButton(page).click()
    await expectReceipt(page)
    expect((await keptAssertionOf(unit)).strength).toBe('passkey')
  })
})

test('the password stays, and the receipt names it weaker', async ({ page }) => {
  await enrol(page, 'hoi-nguoi-cao-tuoi')
  await page.goto('/pledge')
  await draw(page)
  await page.getByRole('button', { name: 'Dùng mật khẩu (mức thấp hơn)' }).click()
  await fillPassword(page)
  await expectAccessible(page)
  await signButton(page).click()
  await expectReceipt(page)
  await expect(page.getByText('mật khẩu (mức thấp hơn khóa truy cập)')).toBeVisible()
  expect(await keptAssertionOf('hoi-nguoi-cao-tuoi')).toEqual({ strength: 'password', assertion: null })
})

test('a passkey gets a name and is removed by whoever proves who they are', async ({ page }) => {
  await enrol(page, 'trung-tam-quy-dat')
  await expectAccessible(page)
  await card(page).getByRole('button', { name: 'Đổi tên Điện thoại cá nhân' }).click()
  await card(page).getByLabel('Tên khóa').fill('Máy cơ quan')
  await card(page).getByRole('button', { name: 'Lưu tên' }).click()
  await expect(card(page).getByText('Đã đổi tên khóa truy cập')).toBeVisible()
  await card(page).getByRole('button', { name: 'Gỡ Máy cơ quan' }).click()
  await identity(page).fill('sai')
  await page.getByRole('button', { name: 'Gỡ khóa', exact: true }).click()
  await page.getByRole('link', { name: 'Mật khẩu chưa đúng' }).click()
  await expect(identity(page)).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Xác nhận bằng khóa truy cập' }).click()
  await expect(card(page).getByText('Đã gỡ khóa truy cập')).toBeVisible()
  await expect(card(page).getByText('Đồng chí chưa có khóa truy cập nào.')).toBeVisible()
})

test('a head who lost their device comes in by the office’s code and adds a passkey', async ({
  page,
  newPerson,
}) => {
  const head = await newPerson()
  await signIn(page, 'van-phong', { next: '/account' })
  await page.getByRole('link', { name: 'Cấp mã đăng ký lại khóa' }).click()
  const form = page.getByRole('region', { name: 'Cấp mã đăng ký lại khóa' })
  await form.getByRole('button', { name: 'Cấp mã' }).click()
  await form.getByRole('link', { name: 'Chọn thủ trưởng đơn vị cần cấp mã' }).click()
  await expect(form.getByLabel('Thủ trưởng đơn vị')).toBeFocused()
  await expectAccessible(page)
  const unit = form.getByRole('option', { name: /^Trung tâm Phát triển quỹ đất/ })
  await form.getByLabel('Thủ trưởng đơn vị').selectOption(await unit.getAttribute('value'))
  await form.getByLabel(/^Mật khẩu của đồng chí/).fill(demoPassword())
  await form.getByRole('button', { name: 'Cấp mã' }).click()
  const code = await form.getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/).textContent()
  await expectAccessible(page)

  await addAuthenticator(head)
  await head.goto('/sign-in')
  await head.getByText('Mất thiết bị có khóa truy cập').click()
  await head.getByLabel('Tài khoản được cấp mã').fill('trung-tam-quy-dat')
  await head.getByLabel('Mã văn phòng cấp').fill(code!.toLowerCase())
  await expectAccessible(head)
  await head.getByRole('button', { name: 'Vào bằng mã' }).click()
  await expect(head).toHaveURL(/\/account/)
  await card(head).getByRole('button', { name: 'Thêm khóa truy cập' }).click()
  await expect(identity(head)).toBeHidden()
  await head.getByLabel('Tên khóa').fill('Máy mới')
  await expectAccessible(head)
  await head.getByRole('button', { name: 'Tạo khóa trên thiết bị này' }).click()
  await expect(card(head).getByText('Đã thêm khóa truy cập')).toBeVisible()
  await expect(card(head).getByRole('button', { name: 'Gỡ Máy mới' })).toBeVisible()
  await expect(card(head).getByText('Đồng chí đã vào bằng mã của văn phòng')).toBeHidden()
})

test('where no passkey can work the page says so, and the password does', async ({ newPerson, baseURL }) => {
  const page = await newPerson({ baseURL: baseURL!.replace('localhost', '127.0.0.1') })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Khóa truy cập cần địa chỉ https')
  await signIn(page, 'hoi-nguoi-cao-tuoi', { next: '/account' })
  await expect(card(page).getByText('Chưa thêm được khóa ở địa chỉ này')).toBeVisible()
  await expect(card(page).getByRole('button', { name: 'Thêm khóa truy cập' })).toBeHidden()
  await expectAccessible(page)
})

test('a challenge to sign is for the head of that unit, asked for from this site', async ({ page }) => {
  const address = `/api/pledges/${await pledgeOf('hoi-nguoi-cao-tuoi')}/challenge`
  const data = { documentHash: 'ab'.repeat(32), strokesHash: 'cd'.repeat(32), authority: 'own_office' }
  const ask = async (body: unknown, origin = new URL(page.url()).origin) => {
    const response = await page.request.post(address, { data: body, headers: { origin } })
    const { error } = await response.json()
    return [response.status(), error?.code]
  }
  await page.goto('/sign-in')
  expect(await ask(data)).toEqual([401, 'not_signed_in'])
  await signIn(page, 'hoi-nguoi-cao-tuoi.cv')
  expect(await ask(data)).toEqual([403, 'not_allowed'])
  await page.context().clearCookies()
  await signIn(page, 'hoi-chu-thap-do')
  expect(await ask(data)).toEqual([404, 'not_found'])
  expect(await ask({ ...data, role: 'office' })).toEqual([400, 'invalid'])
  expect(await ask({ ...data, documentHash: { $ne: 1 } })).toEqual([400, 'invalid'])
  expect(await ask(data, 'https://ke-xau.example')).toEqual([403, 'foreign_origin'])
})

test('what is no assertion signs nobody in, and says no more than that', async ({ request, baseURL }) => {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const challenge = await request.post('/api/passkey/challenge', { headers: { origin: baseURL! } })
  const { challengeId } = await challenge.json()
  const foreign = { headers: { origin: 'https://ke-xau.example' } }
  expect((await request.post('/api/passkey/challenge', foreign)).status()).toBe(403)
  for (const assertion of ['', 'x', '[]', '{"id":{"$ne":1}}', '{"id":"AA","id":"AB"}', '['.repeat(5000)]) {
    const response = await request.post('/api/auth/callback/passkey', {
      headers: { origin: baseURL! },
      form: { assertion, challengeId, csrfToken, json: 'true' },
    })
    expect(response.status()).toBe(401)
    expect(new URL((await response.json()).url).searchParams.get('error')).toBe('passkey_refused')
  }
})
