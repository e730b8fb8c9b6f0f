import { once } from 'node:events'
import type { Page } from '@playwright/test'
import postgres from 'postgres'
import type { Board } from '@/features/board/board'
import { unpack } from '@/features/board/wire'
import { expect, test } from './fixtures'
import { firstMessage, runScript, startInstallation } from './installation'
import { signIn } from './sign-in'
import { acknowledgeAll, draw, expectReceipt, fillPassword, signButton } from './signing'
import { startSteeredProxy } from './steered-proxy'

type Installation = Awaited<ReturnType<typeof startInstallation>>
let installation: Installation
let proxy: Awaited<ReturnType<typeof startSteeredProxy>>

// Three servers beside those of other tests take their time.
test.describe.configure({ mode: 'serial', timeout: 150_000 })
const patiently = expect.configure({ timeout: 40_000 })

test.beforeAll(async () => {
  installation = await startInstallation({ processes: 3 })
  proxy = await startSteeredProxy(installation.baseUrls)
})

test.afterAll(async () => {
  await proxy?.stop()
  await installation?.stop()
})

const signInAt = async (page: Page, process: number, username: string, next?: string) => {
  await proxy.steer(page.context(), process)
  await signIn(page, username, { next, password: installation.env.DEMO_PASSWORD })
}

const unitsSigned = (page: Page, count: number) =>
  patiently(page.getByText(`${count}/56`, { exact: true }).first()).toBeVisible()

test('Three processes: a head signs through one and it shows on a board served by another, and is sealed once', async ({
  newPerson,
}) => {
  const office = await newPerson({ baseURL: proxy.url })
  await signInAt(office, 2, 'van-phong', '/board')
  await unitsSigned(office, 0)

  const head = await newPerson({ baseURL: proxy.url })
  await signInAt(head, 0, 'phong-noi-vu')
  await acknowledgeAll(head)
  await draw(head)
  await fillPassword(head, installation.env.DEMO_PASSWORD)
  await proxy.steer(head.context(), 1)
  const before = [...proxy.acted]
  await signButton(head).click()
  await expectReceipt(head)
  expect(proxy.acted[0]).toBe(before[0])
  expect(proxy.acted[1]).toBeGreaterThan(before[1]!)
  await unitsSigned(office, 1)

  const sql = postgres(installation.env.DATABASE_URL, { max: 1 })
  try {
    await patiently.poll(() => sql`select count(*)::int as papers from sealed_paper`).toEqual([{ papers: 1 }])
  } finally {
    await sql.end()
  }
})

test('a form served by one process is taken by another, and what it made is there in a third', async ({
  newPerson,
}) => {
  const office = await newPerson({ baseURL: proxy.url })
  await signInAt(office, 0, 'van-phong', '/board')
  const streamed = office.waitForRequest(/\/api\/board\/stream/)
  await office.reload()
  await streamed
  await proxy.steer(office.context(), 1)
  const before = [...proxy.acted]
  await office.getByRole('button', { name: 'Tạo địa chỉ màn hình' }).click()
  const address = await office.getByLabel('Địa chỉ màn hình').inputValue()
  expect(proxy.acted[0]).toBe(before[0])
  expect(proxy.acted[1]).toBeGreaterThan(before[1]!)
  await proxy.steer(office.context(), 2)
  await office.goto(address)
  await expect(office.getByRole('main')).toContainText('1/56')
})

test('signing out through one process ends the session at every other', async ({ newPerson }) => {
  const office = await newPerson({ baseURL: proxy.url })
  await signInAt(office, 0, 'van-phong', '/campaigns')
  const [session] = (await office.context().cookies()).filter(({ name }) => name.endsWith('session-token'))
  await proxy.steer(office.context(), 1)
  await office
    .locator('summary')
    .filter({ has: office.locator('svg') })
    .first()
    .click()
  await office.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await expect(office).toHaveURL(/\/sign-in/)
  await office.context().addCookies([session!])
  for (const process of [0, 1, 2]) {
    await proxy.steer(office.context(), process)
    expect((await office.request.get('/api/board')).status()).toBe(401)
  }
})

test('the 55 other units sign at once through three processes: one log, and a board that was open all along says 56/56', async ({
  newPerson,
}) => {
  const { env } = installation
  const office = await newPerson({ baseURL: proxy.url })
  await signInAt(office, 2, 'van-phong', '/board')
  const before = [...proxy.served]
  const outcome = await firstMessage(runScript('e2e/sign-every-unit.ts', { ...env, BASE_URL: proxy.url }))
  expect(outcome).toMatchObject({ units: 55, statuses: Array(55).fill(200) })
  for (const process of [0, 1, 2]) expect(proxy.served[process]! - before[process]!).toBeGreaterThan(50)
  await unitsSigned(office, 56)
  const board = await office.request.get('/api/board')
  const { units } = unpack<Board>(await board.json())
  expect(units.map(({ status }) => status)).toEqual(Array(56).fill('signed'))
  const [code] = await once(runScript('scripts/log-verify.ts', env), 'exit')
  expect(code).toBe(0)
})
