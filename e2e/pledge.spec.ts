import type { Page } from '@playwright/test'
import { adjustTarget, countSignatures, endSessions, setDeadline } from '@/tests/pledge-changes'
import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'
import { acknowledgeAll, draw, expectReceipt, fillPassword, pad, prepareToSign, signButton } from './signing'

const doubt = (page: Page) => page.getByText('Hệ thống đang kiểm tra, đồng chí không cần ký lại.')

test('a head signs in five taps and a gesture, and a board elsewhere shows it by itself', async ({
  page,
  newPerson,
}) => {
  const office = await newPerson()
  await signIn(office, 'van-phong', { next: '/board' })
  await page.goto('/sign-in')
  await page.getByText('Khối UBND các phường').click()
  await page.getByRole('button', { name: /^Thủ trưởng.*Mỹ Đình 1$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Giao ước thi đua năm 2023' })).toBeVisible()
  await expectAccessible(page)
  await acknowledgeAll(page)
  await draw(page)
  await fillPassword(page)
  await expectAccessible(page)
  await signButton(page).click()
  await expect(office.locator('[data-unit="phuong-my-dinh-1"]:visible')).toContainText('Đã ký')
  await expectReceipt(page)
  await expect(page.getByText('TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH')).toBeVisible()
  await expectAccessible(page)
})

test('every figure reads as issued, with its direction in words', async ({ page, newPerson }) => {
  await signIn(page, 'phong-kinh-te')
  const targets = page.getByRole('region', { name: '4 chỉ tiêu được giao' })
  for (const figure of ['13-14%', '61,6%', '38,3%', '0,1%'])
    await expect(targets.getByText(figure)).toBeVisible()
  const treasurer = await newPerson()
  await signIn(treasurer, 'phong-tai-chinh-ke-hoach')
  const two = treasurer.getByRole('region', { name: '2 chỉ tiêu được giao' })
  await expect(two.getByText('8.664,9 tỷ đồng')).toBeVisible()
  await expect(two.getByText('1.130,756 tỷ đồng')).toBeVisible()
  await expect(two.getByText('không vượt quá')).toBeVisible()
})

test('pressed too early, the button leads to what is missing', async ({ page }) => {
  await signIn(page, 'phuong-cau-dien')
  await signButton(page).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Chưa ký được' })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveText([
    'Còn 11 chỉ tiêu chưa tiếp nhận hoặc kiến nghị',
    'Vẽ chữ ký, hoặc chọn gõ họ tên',
    'Nhập mật khẩu để xác nhận',
  ])
  await expectAccessible(page)
  await summary.getByRole('link', { name: /chưa tiếp nhận/ }).click()
  await expect(page.getByRole('button', { name: /^Tiếp nhận toàn bộ/ }).first()).toBeFocused()
})

test('a page left open says nothing while nothing changes, and old and new of what does change', async ({
  page,
}) => {
  await page.clock.install()
  await signIn(page, 'phuong-cau-dien')
  const notice = page.getByText('Bản giao ước vừa thay đổi trong lúc đồng chí đọc')
  const lookAgain = async () => {
    const looked = page.waitForResponse('**/api/pledges/*/changes?since=*')
    await page.clock.fastForward('00:21')
    const { differences } = await (await looked).json()
    return differences
  }
  await expect(signButton(page)).toBeVisible()
  expect(await lookAgain()).toEqual([])
  expect(await lookAgain()).toEqual([])
  await expect(notice).toBeHidden()
  await adjustTarget('phuong-cau-dien', 'B10', '505')
  expect(await lookAgain()).toMatchObject([{ after: 'từ 505 người trở lên' }])
  await expect(notice).toBeVisible()
  await expect(page.getByText('từ 505 người trở lên')).toBeVisible()
  await page.getByRole('button', { name: 'Xem bản hiện hành' }).click()
  await expect(notice).toBeHidden()
})

test('a double tap and a second tab give one signature and the same receipt', async ({ page, context }) => {
  await signIn(page, 'phuong-dai-mo')
  await acknowledgeAll(page)
  const tab = await context.newPage()
  await tab.goto('/pledge')
  await draw(page)
  await fillPassword(page)
  await signButton(page).dblclick()
  await expectReceipt(page)
  await draw(tab)
  await fillPassword(tab)
  await signButton(tab).click()
  await expect(tab.getByText(/đã ký bản giao ước này lúc/)).toBeVisible()
  await tab.getByRole('link', { name: 'Xem biên nhận' }).click()
  await expect(tab).toHaveURL(page.url())
  expect(await countSignatures('phuong-dai-mo')).toBe(1)
})

test.describe('when the connection drops', () => {
  test.use({ expectedFaults: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to load resource/] })

  test('after the server signed, the page finds the receipt by its key', async ({ page }) => {
    await signIn(page, 'phuong-phu-do')
    await prepareToSign(page)
    let release = () => {}
    const looked = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/api/pledges/*/sign', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.route('**/api/pledges/*/sign?key=*', async (route) => {
      await looked
      await route.continue()
    })
    await signButton(page).click()
    await expect(doubt(page)).toBeVisible()
    await expectAccessible(page)
    release()
    await expectReceipt(page)
    expect(await countSignatures('phuong-phu-do')).toBe(1)
  })

  test('before the request left, the page sends it when the line is back', async ({ page, context }) => {
    await signIn(page, 'phuong-tay-mo')
    await prepareToSign(page)
    await context.setOffline(true)
    await signButton(page).click()
    await expect(doubt(page)).toBeVisible()
    await context.setOffline(false)
    await expectReceipt(page)
    expect(await countSignatures('phuong-tay-mo')).toBe(1)
  })
})

test.describe('refusals', () => {
  test.use({ expectedFaults: [/status of (401|409|422)/] })

  test('another head of the unit was first: who and when, and the receipt', async ({ page, newPerson }) => {
    const deputy = await newPerson()
    await signIn(page, 'phuong-me-tri')
    await acknowledgeAll(page)
    await signIn(deputy, 'phuong-me-tri.pho')
    for (const person of [page, deputy]) {
      await draw(person)
      await fillPassword(person)
    }
    await signButton(deputy).click()
    await expectReceipt(deputy)
    await expect(deputy.getByText('KT. CHỦ TỊCH / PHÓ CHỦ TỊCH')).toBeVisible()
    await signButton(page).click()
    await expect(page.getByText(/đã ký bản giao ước này lúc \d\d:\d\d:\d\d/)).toBeVisible()
    await page.getByRole('link', { name: 'Xem biên nhận' }).click()
    await expect(page).toHaveURL(deputy.url())
  })

  test('a target adjusted while reading: old and new, that row alone again, and the strokes stay', async ({
    page,
  }) => {
    await signIn(page, 'phuong-trung-van')
    await prepareToSign(page)
    await adjustTarget('phuong-trung-van', 'B10', '505')
    await signButton(page).click()
    const notice = page.getByRole('alert').filter({ hasText: 'Bản giao ước đã thay đổi' })
    await expect(notice).toContainText('từ 470 người trở lên → từ 505 người trở lên')
    await notice.getByRole('button', { name: 'Xem bản hiện hành' }).click()
    await expect(page.getByRole('button', { name: 'Tiếp nhận toàn bộ 1 chỉ tiêu' }).first()).toBeVisible()
    await expect(page.getByText('Đã vẽ 1 nét')).toBeVisible()
    await acknowledgeAll(page)
    await fillPassword(page)
    await signButton(page).click()
    await expectReceipt(page)
  })

  test('an adjustment after signing asks for a second version, and keeps the first', async ({ page }) => {
    await signIn(page, 'phuong-xuan-phuong')
    await prepareToSign(page)
    await signButton(page).click()
    await expectReceipt(page)
    const first = page.url()
    await adjustTarget('phuong-xuan-phuong', 'B10', '333')
    await page.goto('/pledge')
    await expect(page.getByText('Đơn vị cần ký lại')).toBeVisible()
    await expectAccessible(page)
    await prepareToSign(page)
    await signButton(page).click()
    await expectReceipt(page)
    expect(page.url()).not.toBe(first)
    await page.goto(first)
    await expect(page.getByText('Đơn vị đã ký lại bản mới hơn')).toBeVisible()
    await page.goto(`${first}/document`)
    await expect(page.getByText('từ 320 trở lên')).toBeVisible()
  })

  test('an expired session is renewed in place, and nothing drawn is lost', async ({ page }) => {
    await signIn(page, 'phuong-phuong-canh')
    await prepareToSign(page)
    await endSessions('phuong-phuong-canh')
    await signButton(page).click()
    await expectReceipt(page)
  })

  test('a wrong password is said, and the strokes stay', async ({ page }) => {
    await signIn(page, 'phong-quan-ly-do-thi')
    await acknowledgeAll(page)
    await draw(page)
    await fillPassword(page, 'không phải mật khẩu')
    await signButton(page).click()
    await expect(page.getByText(/Mật khẩu chưa đúng/)).toBeVisible()
    await page.reload()
    await expect(page.getByText('Đã vẽ 1 nét')).toBeVisible()
  })

  test('after the deadline the server refuses and says whom to call', async ({ page }) => {
    await signIn(page, 'phong-y-te')
    await prepareToSign(page)
    await setDeadline('phong-y-te', new Date(Date.now() - 1000))
    await signButton(page).click()
    await expect(page.getByText(/Đã hết hạn ký. Liên hệ .* điện thoại 024 0000 0000/)).toBeVisible()
    await page.reload()
    await expect(page.getByText(/Đã hết hạn ký lúc .* để được gia hạn/)).toBeVisible()
    await expect(signButton(page)).toBeHidden()
  })
})

test('the keyboard alone signs, with the name typed', async ({ page }) => {
  await signIn(page, 'thanh-tra')
  await page.getByRole('button', { name: 'Gõ họ tên thay cho vẽ' }).press('Enter')
  const hint = await page.getByText(/^Gõ đúng: /).innerText()
  await page.getByLabel('Họ và tên').fill(hint.replace('Gõ đúng: ', ''))
  await page.keyboard.press('Tab')
  await page.getByLabel(/^Mật khẩu/).fill(process.env.DEMO_PASSWORD ?? '')
  await page.keyboard.press('Enter')
  await expectReceipt(page)
})

test('a clerk prepares and cannot sign', async ({ page }) => {
  await signIn(page, 'phong-noi-vu.cv')
  await expect(
    page.getByText(/chỉ thủ trưởng đơn vị được tiếp nhận chỉ tiêu và ký giao ước/).first(),
  ).toBeVisible()
  await expect(signButton(page)).toBeHidden()
  await expect(page.getByRole('button', { name: /^Tiếp nhận toàn bộ/ })).toBeHidden()
  await expectAccessible(page)
})

test("the unit's own targets, tasks and solutions are added, edited, removed and put back", async ({
  page,
}) => {
  await signIn(page, 'hoi-luat-gia')
  const card = page.getByRole('region', { name: /^Chỉ tiêu riêng, nhiệm vụ/ })
  await card.getByRole('button', { name: 'Thêm chỉ tiêu riêng' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nội dung chỉ tiêu riêng').fill('Buổi tư vấn pháp luật miễn phí')
  await dialog.getByLabel('Mức phấn đấu').fill('1.130')
  await dialog.getByLabel('Đơn vị tính').fill('buổi')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog.getByRole('alert')).toContainText('“1.130” có thể là 1130 hoặc 1,130')
  await expect(dialog.getByLabel('Nội dung chỉ tiêu riêng')).toHaveValue('Buổi tư vấn pháp luật miễn phí')
  await expectAccessible(page)
  await dialog.getByLabel('Mức phấn đấu').fill('24')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog).toBeHidden()
  await expect(card).toContainText('Buổi tư vấn pháp luật miễn phí: từ 24 buổi trở lên')
  await card.getByRole('button', { name: /^Sửa/ }).click()
  await dialog.getByLabel('Mức phấn đấu').fill('30,5')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(card).toContainText('từ 30,5 buổi trở lên')
  await card.getByRole('button', { name: /^Xóa/ }).click()
  await expect(card).toContainText('Đơn vị chưa đăng ký chỉ tiêu riêng.')
  await card.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(card).toContainText('từ 30,5 buổi trở lên')
  await page.getByText('Xem trước bản giao ước').click()
  await expect(page.getByRole('article')).toContainText('Buổi tư vấn pháp luật miễn phí')
  await expectAccessible(page)
})

test('a unit without assigned targets signs the common content', async ({ page }) => {
  await signIn(page, 'hoi-khuyen-hoc')
  await expect(page.getByText('Đơn vị không có chỉ tiêu được giao', { exact: true })).toBeVisible()
  await draw(page)
  await fillPassword(page)
  await signButton(page).click()
  await expectReceipt(page)
})

for (const [width, height] of [
  [320, 640],
  [360, 800],
] as const) {
  test(`reads and draws on a phone of ${width} pixels without sideways scroll`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await signIn(page, 'phuong-my-dinh-2')
    await page.getByText('Xem trước bản giao ước').click()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('link', { name: 'Đến phần ký' }).click()
    await expect(pad(page)).toBeInViewport()
    await draw(page)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })
}
