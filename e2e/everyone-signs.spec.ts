import { expect, test } from './fixtures'
import { firstMessage, runScript, startInstallation } from './installation'
import { signIn } from './sign-in'

test('56 units sign at once, and a board that was open all along says 56/56', async ({ newPerson }) => {
  const { env, baseUrl, stop } = await startInstallation()
  try {
    const office = await newPerson({ baseURL: baseUrl })
    await signIn(office, 'van-phong', { next: '/board', password: env.DEMO_PASSWORD })
    await expect(office.getByText('0/56', { exact: true }).first()).toBeVisible()
    const outcome = await firstMessage(runScript('e2e/sign-every-unit.ts', { ...env, BASE_URL: baseUrl }))
    expect(outcome).toMatchObject({ units: 56, statuses: Array(56).fill(200) })
    await expect(office.getByText('56/56', { exact: true }).first()).toBeVisible()
    const board = await office.request.get('/api/board')
    const { units } = await board.json()
    expect(units.map((unit: { status: string }) => unit.status)).toEqual(Array(56).fill('signed'))
    expect(new Set(units.map((unit: { signedAt: string }) => unit.signedAt)).size).toBeGreaterThan(1)
    await office.close()
  } finally {
    await stop()
  }
})
