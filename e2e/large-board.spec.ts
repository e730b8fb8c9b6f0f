import type { Page } from '@playwright/test'
import postgres from 'postgres'
import { loadProvince } from '@/bench/province/load'
import { unitOf } from '@/bench/province/names'
import { hashPassword } from '@/lib/password'
import { signOnPaperIn } from '@/tests/board-changes'
import { expect, expectAccessible, test } from './fixtures'
import { startInstallation } from './installation'
import { signIn } from './sign-in'

const units = 1200
const password = 'một tỉnh để thử'

/** What a server of thousands of units beside other tests takes its time for. */
const patiently = expect.configure({ timeout: 40_000 })

test('a board of a province: cards, one canvas, a list by the page, all by keyboard', async ({
  newPerson,
}) => {
  test.setTimeout(180_000)
  const { env, baseUrl, stop } = await startInstallation({ empty: true })
  const database = postgres(env.DATABASE_URL, { max: 1, onnotice: () => {} })
  try {
    await loadProvince(env.DATABASE_URL, { units, passwordHash: await hashPassword(password) })
    const office = await newPerson({ baseURL: baseUrl, reducedMotion: 'reduce' })
    await signIn(office, 'van-phong', { next: '/board', password })
    const mosaic = office.getByRole('listbox', { name: 'Bản đồ các đơn vị' })
    await patiently(mosaic).toBeVisible()
    await expect(office.locator('[data-unit]')).toHaveCount(1)
    await expect(office.getByRole('group', { name: 'Lọc theo khối' }).getByRole('button')).toHaveCount(4)
    await expectAccessible(office)

    const third = unitOf(2)
    await mosaic.focus()
    await office.keyboard.press('ArrowRight')
    await office.keyboard.press('ArrowRight')
    await expect(office.getByRole('option')).toContainText(third.name)
    await expectAccessible(office)
    await signOnPaperIn(database, [third.code])
    await expect(office.getByRole('option')).toContainText('Ký bản giấy')
    await expect(office.getByRole('button', { name: 'Cụm thi đua số 1 1/300 đã ký' })).toBeVisible()
    expect(await colorAt(office, 2)).not.toBe(await colorAt(office, 3))
    await office.keyboard.press('Enter')
    await expect(office.getByRole('dialog', { name: third.name })).toContainText('Nguyễn Văn An')
    await office.keyboard.press('Escape')
    await expect(mosaic).toBeFocused()

    await office.getByRole('button', { name: 'Danh sách' }).click()
    await expect(office.getByText('1-500 trên 1.200 đơn vị')).toBeVisible()
    expect(await office.getByRole('row').count()).toBeLessThan(60)
    await expectAccessible(office)
    await office.getByRole('button', { name: 'Trang sau' }).click()
    await expect(office.getByRole('button', { name: unitOf(500).name })).toBeVisible()
    await office.getByRole('button', { name: /^Cụm thi đua số 4/ }).click()
    await expect(office.getByText('1-300 trên 300 đơn vị')).toBeVisible()
    await office.getByRole('button', { name: /^Cụm thi đua số 4/ }).click()

    await office.keyboard.press('/')
    await office.keyboard.type(third.name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'))
    await expect(office.getByText('1-1 trên 1 đơn vị')).toBeVisible()
    await office.getByRole('searchbox').fill('tram y te')
    await expect(office.getByText('1-200 trên 200 đơn vị')).toBeVisible()
    await office.getByRole('searchbox').blur()
    await office.keyboard.press('j')
    await expect(office.getByRole('button', { name: unitOf(4).name })).toBeFocused()
    await office.keyboard.press('x')
    await office.keyboard.press('j')
    await office.keyboard.press('x')
    await expect(office.getByRole('link', { name: 'Đôn đốc 2 đơn vị' })).toBeVisible()
    await office.keyboard.press('k')
    await office.keyboard.press('k')
    await expect(office.getByRole('button', { name: unitOf(4).name })).toBeFocused()
    await office.setViewportSize({ width: 360, height: 800 })
    expect(
      await office.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0)
    await expectAccessible(office)
    await office.setViewportSize({ width: 1440, height: 900 })

    await office.getByRole('button', { name: 'Tạo địa chỉ màn hình' }).click()
    const address = await office.getByLabel('Địa chỉ màn hình').inputValue()
    const hall = await newPerson({
      baseURL: baseUrl,
      viewport: { width: 1920, height: 1080 },
      reducedMotion: 'reduce',
    })
    await hall.goto(address)
    await patiently(hall.locator('[data-tile]')).toHaveCount(4)
    await expect(hall.locator('[data-tile="cum-01"]')).toContainText('1/300 đã ký')
    await expectAccessible(hall)
    await signOnPaperIn(database, [unitOf(1199).code])
    await expect(hall.locator(`[data-tile="${unitOf(1199).code}"]`)).toContainText('Đã ký')
    // A page that outlives its server says so in the console.
    await Promise.all([office.close(), hall.close()])
  } finally {
    await database.end()
    await stop()
  }
})

/** The colour in the middle of a unit's cell, of the first row of the mosaic. */
const colorAt = (page: Page, column: number) =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement, x) => {
    const scale = window.devicePixelRatio
    return canvas
      .getContext('2d')!
      .getImageData((x * 12 + 1) * scale, 28 * scale, 1, 1)
      .data.join()
  }, column)
