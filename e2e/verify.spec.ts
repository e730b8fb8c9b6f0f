import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { get } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'
import { draw, expectReceipt, fillPassword, prepareToSign, signButton } from './signing'

const withoutTargets = async (page: Page) => {
  await draw(page)
  await fillPassword(page)
}

/** Signs for a unit, and gives the code. */
async function signAs(page: Page, unit: string, prepare = withoutTargets): Promise<string> {
  await signIn(page, unit)
  await prepare(page)
  await signButton(page).click()
  await expectReceipt(page)
  return new URL(page.url()).pathname.split('/').at(-1)!
}

/** Fills the file's field and sends the form. */
async function drop(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/verify')
  await page
    .getByLabel('Tệp bản giao ước (PDF)')
    .setInputFiles({ name: 'giao-uoc.pdf', mimeType: 'application/pdf', buffer })
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click()
}

test.describe('anyone checks a printed pledge', () => {
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('a code that nobody signed is not found, one that was copied wrongly is told so', async ({
      page,
    }) => {
      await page.goto('/verify')
      await page.getByLabel('Mã kiểm tra').fill('0000 0000 0000')
      await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
      await expect(page.getByText('Không tìm thấy', { exact: true })).toBeVisible()
      await expect(page.getByText('“0000 0000 0000”')).toBeVisible()
      await page.getByLabel('Mã kiểm tra').fill('0000 0000 0001')
      await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
      await expect(page.getByText('Mã có ký tự sai', { exact: true })).toBeVisible()
    })
  })

  test('the code of a signature is valid, however it is typed, and tells no figures', async ({
    page,
    newPerson,
  }) => {
    const code = await signAs(page, 'ban-chqs', prepareToSign)
    const stranger = await newPerson()
    await stranger.goto(`/verify/${code.toLowerCase().replace(/(.{4})/g, '$1 ')}`)
    await expect(stranger.getByText('Hợp lệ', { exact: true })).toBeVisible()
    await expect(stranger.getByText('Ban Chỉ huy Quân sự quận')).toBeVisible()
    await expect(stranger.getByText(/^mục số \d+ trong \d+ mục$/)).toBeVisible()
    await expect(stranger.getByText('đảng viên')).toBeHidden()
    await expectAccessible(stranger)
    await stranger.goto(`/receipt/${code}`)
    await expect(stranger).toHaveURL(/\/sign-in/)
  })

  test('a signature that the office takes back is revoked for everyone, and the unit signs again', async ({
    page,
    newPerson,
  }) => {
    const code = await signAs(page, 'thong-ke', prepareToSign)
    const office = await newPerson()
    await signIn(office, 'van-phong', { next: `/receipt/${code}` })
    await office.getByRole('button', { name: 'Thu hồi chữ ký' }).click()
    const dialog = office.getByRole('dialog', { name: 'Thu hồi chữ ký' })
    await dialog.getByLabel('Mật khẩu, để xác nhận chính đồng chí').fill(process.env.DEMO_PASSWORD ?? '')
    await dialog.getByRole('button', { name: 'Thu hồi chữ ký' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Nhập lý do thu hồi')
    await expectAccessible(office)
    await dialog.getByLabel('Lý do thu hồi').fill('Ký nhầm người')
    await dialog.getByRole('button', { name: 'Thu hồi chữ ký' }).click()
    await expect(office.getByText(/^Chữ ký đã được thu hồi lúc/)).toBeVisible()
    await expect(office.getByText('Lý do: Ký nhầm người')).toBeVisible()

    const stranger = await newPerson({ javaScriptEnabled: false })
    await stranger.goto(`/verify/${code}`)
    await expect(stranger.getByText('Đã thu hồi', { exact: true })).toBeVisible()
    await page.goto('/pledge')
    await expect(page.getByText('Đơn vị cần ký lại')).toBeVisible()
    await expect(page.getByText(/^Chữ ký bản số 1 đã được thu hồi lúc/)).toBeVisible()
  })

  test('programs are told the same by the API', async ({ page, newPerson }) => {
    const code = await signAs(page, 'hoi-phu-nu')
    const { request } = await newPerson()
    const valid = await request.get(`/api/verify/${code}`)
    expect(valid.status()).toBe(200)
    expect(await valid.json()).toMatchObject({
      ...{ verdict: 'valid', code, strength: 'password', newest: null },
      unit: { code: 'hoi-phu-nu' },
      log: { index: expect.any(Number), size: expect.any(Number) },
    })
    const unknown = await request.get('/api/verify/000000000000')
    expect([unknown.status(), (await unknown.json()).verdict]).toEqual([404, 'unknown'])
    const wrong = await request.get('/api/verify/000000000001')
    expect([wrong.status(), (await wrong.json()).verdict]).toEqual([400, 'wrong_check'])
  })
})

test('a unit takes its evidence home and checks it alone; others find none', async ({
  page,
  newPerson,
}, info) => {
  const code = await signAs(page, 'lien-doan-lao-dong', prepareToSign)
  await expectAccessible(page)
  const link = page.getByRole('link', { name: 'Tải hồ sơ bằng chứng (ZIP)' })
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()])
  const file = info.outputPath('evidence.zip')
  await saved.saveAs(file)
  const checked = spawnSync('npm', ['run', '--silent', 'evidence:verify', file], { encoding: 'utf8' })
  expect(checked.stdout).not.toContain('✗')
  expect(JSON.parse(checked.stdout.trimEnd().split('\n').at(-1)!)).toMatchObject({ verdict: 'valid', code })
  expect(checked.status).toBe(0)

  const proof = await page.request.get(`/receipt/${code}/proof`)
  expect(await proof.text()).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex \d+\n/)
  const witness = await newPerson()
  await signIn(witness, 'chung-kien')
  expect((await witness.request.get(`/receipt/${code}/evidence`)).status()).toBe(404)
  const stranger = await newPerson()
  expect((await stranger.request.get(`/receipt/${code}/evidence`)).status()).toBe(401)
})

test('a sealed PDF is valid byte for byte, and what was done to it is told, without JavaScript', async ({
  page,
  newPerson,
}) => {
  const code = await signAs(page, 'doan-thanh-nien')
  const link = page.getByRole('link', { name: 'Tải bản giao ước (PDF)' })
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()])
  const pdf = await readFile(await saved.path())

  const stranger = await newPerson({ javaScriptEnabled: false })
  await drop(stranger, pdf)
  await expect(stranger.getByText('Tệp hợp lệ', { exact: true })).toBeVisible()
  await stranger.getByRole('link', { name: 'Xem chữ ký của bản này' }).click()
  await expect(stranger).toHaveURL(`/verify/${code}`)
  await drop(stranger, Buffer.concat([pdf, Buffer.from('\n%%EOF\n')]))
  await expect(stranger.getByText('Tệp không hợp lệ', { exact: true })).toBeVisible()
  await expect(stranger.getByText(/^Tệp đã bị thêm dữ liệu vào sau khi niêm phong/)).toBeVisible()
  const flipped = Buffer.from(pdf)
  flipped[1000]! ^= 1
  await drop(stranger, flipped)
  await expect(stranger.getByText(/^Nội dung tệp đã bị sửa sau khi niêm phong/)).toBeVisible()
  await drop(stranger, Buffer.concat([pdf, Buffer.alloc(12 * 1024 * 1024)]))
  await expect(stranger.getByText(/^Tệp đã bị thêm dữ liệu vào sau khi niêm phong/)).toBeVisible()

  const { request } = await newPerson()
  const multipart = { file: { name: 'x.pdf', mimeType: 'application/pdf', buffer: pdf } }
  const foreign = await request.post('/verify/file', {
    multipart,
    headers: { origin: 'https://khac.example' },
  })
  expect(foreign.status()).toBe(403)
  const forged = await request.get(`/verify/file/${Buffer.from('{}').toString('base64url')}.x`)
  expect(forged.status()).toBe(404)
})

test('an address that asks too often is told to wait', async ({ baseURL }) => {
  test.skip(
    process.platform !== 'linux',
    'elsewhere the machine has one loopback address, which other tests use',
  )
  // Not the address of the other tests, which would have to wait as well.
  const ask = (path: string) =>
    new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const { port } = new URL(baseURL!)
      const options = { host: '127.0.0.1', port, path, localAddress: '127.0.0.9', agent: false }
      get(options, async (answer) => resolve({ status: answer.statusCode, body: await text(answer) })).on(
        'error',
        reject,
      )
    })
  for (let time = 0; time < 60; time++) expect((await ask('/api/verify/000000000001')).status).toBe(400)
  const page = await ask('/verify/000000000001')
  expect(page.status).toBe(429)
  expect(page.body).toMatch(/Đề nghị thử lại sau \d+ giây/)
  expect((await ask('/api/verify/000000000001')).status).toBe(429)
})
