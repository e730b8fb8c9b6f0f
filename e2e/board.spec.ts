import type { Page } from '@playwright/test'
import type { Board } from '@/features/board/board'
import { unpack } from '@/features/board/wire'
import { openPledge, signOnPaper } from '@/tests/board-changes'
import { expect, expectAccessible, test } from './fixtures'

/** Resolves when the board is alive: a page asks for its stream once its scripts run. */
async function openBoard(page: Page, username = 'van-phong') {
  const alive = page.waitForRequest(/\/api\/board\/stream/)
  await page.goto('/sign-in?next=/board')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(process.env.DEMO_PASSWORD ?? '')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bảng ký giao ước' })).toBeVisible()
  await alive
}

const tile = (page: Page, code: string) => page.locator(`[data-unit="${code}"]:visible`)
const units = (page: Page) => page.locator('[data-unit]:visible')
const stale = (page: Page) => page.getByText(/^Mất kết nối - số liệu lúc \d\d:\d\d:\d\d$/)

test.describe('the board', () => {
  test('shows a change to everyone without being asked, and says it aloud', async ({ page, newPerson }) => {
    const witness = await newPerson()
    for (const viewer of [page, witness]) await viewer.route('**/api/board', (route) => route.abort())
    await openBoard(page)
    await openBoard(witness, 'chung-kien')
    await openPledge('cong-an')
    await expect(tile(witness, 'cong-an')).toContainText('Đã xem')
    await signOnPaper('cong-an')
    await expect(tile(page, 'cong-an')).toContainText('Ký bản giấy')
    await expect(tile(witness, 'cong-an')).toContainText('Ký bản giấy')
    await expect(page.getByRole('log')).toContainText(/Công an quận đã ký lúc \d\d:\d\d:\d\d/)
  })

  test('finds units without marks, filters them and moves by keys', async ({ page }) => {
    await openBoard(page, 'phuong-trung-van')
    await page.keyboard.press('/')
    await page.keyboard.type('my dinh')
    await expect(units(page)).toHaveText([/Mỹ Đình 1/, /Mỹ Đình 2/])
    await page.getByRole('searchbox').blur()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(tile(page, 'phuong-my-dinh-2')).toBeFocused()
    await page.keyboard.press('k')
    await expect(tile(page, 'phuong-my-dinh-1')).toBeFocused()
    await page.getByRole('searchbox').fill('')
    await signOnPaper('vien-ksnd')
    await page.getByRole('button', { name: /^Ký bản giấy/ }).click()
    await expect(tile(page, 'vien-ksnd')).toBeVisible()
    await page.getByRole('button', { name: /^Chưa ký/ }).click()
    await expect(tile(page, 'vien-ksnd')).toBeHidden()
  })

  test('leads from units picked by mouse and by key to their reminder', async ({ page }) => {
    await openBoard(page)
    await page.getByRole('searchbox').fill('tai nguyen')
    await page.getByRole('checkbox', { name: /^Chọn Phòng Tài nguyên/ }).check()
    await page.getByRole('searchbox').fill('chi cuc thue')
    await page.getByRole('searchbox').blur()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect(page.getByRole('checkbox', { name: /^Chọn Chi cục Thuế/ })).toBeChecked()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Danh sách' }).click()
    await expect(page.getByRole('checkbox', { name: /^Chọn Chi cục Thuế/ })).toBeChecked()
    await page.getByRole('link', { name: 'Đôn đốc 2 đơn vị' }).click()
    await expect(page.getByRole('heading', { name: 'Gửi đến 2 đơn vị' })).toBeVisible()
  })

  test('offers nobody but the office to pick', async ({ page }) => {
    await openBoard(page, 'phuong-me-tri')
    await expect(page.getByRole('checkbox')).toHaveCount(0)
  })

  test('tells of a unit who signed for it and when', async ({ page }) => {
    await signOnPaper('kho-bac')
    await openBoard(page)
    await tile(page, 'kho-bac').click()
    const dialog = page.getByRole('dialog', { name: 'Kho bạc Nhà nước quận' })
    await expect(dialog).toContainText('Nguyễn Văn An')
    await expect(dialog).toContainText('KT. CHỦ TỊCH, PHÓ CHỦ TỊCH')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(tile(page, 'kho-bac')).toBeFocused()
  })

  test('is accessible as tiles, as a list and with nothing found, on a phone too', async ({ page }) => {
    await openBoard(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Danh sách' }).click()
    await expect(page.getByRole('row')).toHaveCount(56 + 5)
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Dạng ô' }).click()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await expectAccessible(page)
    await page.getByRole('searchbox').fill('không có đơn vị nào như vậy')
    await expect(page.getByText('Không có đơn vị nào phù hợp')).toBeVisible()
    await expectAccessible(page)
  })
})

test('all pages of a browser share one stream, and when its page is closed the next one goes on', async ({
  page,
  context,
}) => {
  await openBoard(page)
  const streams: string[] = []
  context.on('request', (request) => {
    if (request.url().includes('/api/board/stream')) streams.push(request.url())
  })
  const other = await context.newPage()
  await other.goto('/board')
  await openPledge('ban-qlda')
  await expect(tile(other, 'ban-qlda')).toContainText('Đã xem')
  expect(streams).toEqual([])
  await page.close()
  await expect.poll(() => streams.length).toBe(1)
  await signOnPaper('ban-qlda')
  await expect(tile(other, 'ban-qlda')).toContainText('Ký bản giấy')
})

test.describe('without the stream', () => {
  test.use({ expectedFaults: [/ERR_FAILED/] })
  test('the board asks every five seconds', async ({ page }) => {
    await page.route('**/api/board/stream*', (route) => route.abort())
    await openBoard(page)
    await signOnPaper('ban-tuyen-giao')
    await expect(tile(page, 'ban-tuyen-giao')).toContainText('Ký bản giấy')
    await expect(stale(page)).toBeHidden()
  })
})

test.describe('without a connection', () => {
  test.use({ expectedFaults: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED/] })
  test('the board says of what time its figures are, and catches up', async ({ page, context }) => {
    await page.route('**/api/board/stream*', (route) => route.abort())
    await openBoard(page)
    await context.setOffline(true)
    await expect(stale(page)).toBeVisible()
    await expectAccessible(page)
    await signOnPaper('ban-dan-van')
    await context.setOffline(false)
    await expect(tile(page, 'ban-dan-van')).toContainText('Ký bản giấy')
    await expect(stale(page)).toBeHidden()
  })
})

test('the snapshot is for who is signed in, and says nothing twice', async ({ page, request }) => {
  const refused = await request.get('/api/board')
  expect(refused.status()).toBe(401)
  expect(await refused.json()).toEqual({ error: 'not_signed_in' })
  expect((await request.get('/api/board/stream')).status()).toBe(401)

  await openBoard(page, 'phuong-dai-mo.cv')
  const answer = await page.request.get('/api/board')
  const board = unpack<Board>(await answer.json())
  expect(board).toMatchObject({ totals: { units: 56 }, version: expect.any(String) })
  expect(board.blocks).toHaveLength(5)
  const unit = board.units.find(({ code }) => code === 'phuong-dai-mo')
  expect(unit).toMatchObject({
    name: 'UBND phường Đại Mỗ',
    block: 'phuong',
    signedAt: null,
    signerTitle: null,
  })

  const { etag } = answer.headers()
  expect(etag).toBe(`"${board.version}"`)
  await expect(async () => {
    const fresh = (await page.request.get('/api/board')).headers().etag!
    const again = await page.request.get('/api/board', { headers: { 'if-none-match': fresh } })
    expect(again.status()).toBe(304)
  }).toPass()
})

test.describe("the hall's screen", () => {
  test.use({ expectedFaults: [/404 \(Not Found\)/] })

  test('shows whole names and only who has signed, until its address is withdrawn', async ({
    page,
    newPerson,
  }) => {
    await openBoard(page)
    await page.getByRole('button', { name: 'Tạo địa chỉ màn hình' }).click()
    const address = await page.getByLabel('Địa chỉ màn hình').inputValue()
    await expectAccessible(page)

    const hall = await newPerson({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' })
    await hall.goto(address)
    await expectAccessible(hall)
    const names: string[] = []
    for (let turn = 0; turn < 6; turn++) {
      const shown = await hall.locator('[data-tile]').evaluateAll(readTiles)
      for (const { name, state, whole } of shown) {
        expect(state, name).toMatch(/^(Đã ký|Đang chờ)$/)
        expect(whole, `${name} is shown whole`).toBe(true)
        names.push(name)
      }
      await hall.keyboard.press('ArrowRight')
    }
    expect(new Set(names).size).toBe(56)

    await signOnPaper('bhxh')
    await expect(hall.locator('[data-tile="bhxh"]')).toContainText('Đã ký')

    const withdraw = page.getByRole('button', { name: /^Thu hồi/ })
    await withdraw.first().click()
    await expect(page.getByText('Đã thu hồi.')).toBeVisible()
    const late = await newPerson()
    await late.goto(address)
    await expect(late.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' })).toBeVisible()
  })

  test('does not open by an address that nobody made', async ({ page, request }) => {
    await page.goto('/screen/no-such-token')
    await expect(page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' })).toBeVisible()
    expect((await request.get('/api/screen/no-such-token')).status()).toBe(404)
    expect((await request.get('/api/screen/no-such-token/stream')).status()).toBe(404)
  })

  test('is not for others than the office to make', async ({ page }) => {
    await openBoard(page, 'phuong-me-tri')
    await expect(page.getByRole('button', { name: 'Tạo địa chỉ màn hình' })).toBeHidden()
  })
})

/** What each tile says, and whether its name lies within it. Runs in the browser. */
function readTiles(tiles: Element[]) {
  return tiles.map((tile) => {
    const [name, state] = tile.querySelectorAll('span:not([aria-hidden])')
    const range = document.createRange()
    range.selectNodeContents(name!)
    const [text, box, below] = [range, tile, state!].map((part) => part.getBoundingClientRect())
    return {
      name: name?.textContent ?? '',
      state: state?.textContent ?? '',
      whole: text!.right <= box!.right && text!.left >= box!.left && text!.bottom <= below!.top + 1,
    }
  })
}
