import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { root } from './installation'
import { signIn } from './sign-in'
import { acknowledgeAll, draw, expectReceipt, fillPassword, signButton } from './signing'

// The pictures of docs/huong-dan.md: `npx playwright test guide -u` takes them anew, every other run into its own folder.
const folder = path.join(root, 'docs/images/guide')
const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

/** A unit that no other test signs for. */
const unit = 'phong-giao-duc-dao-tao'

async function take(page: Page, name: string): Promise<void> {
  const info = test.info()
  const file = `${name}.jpg`
  const place = info.config.updateSnapshots !== 'missing' ? path.join(folder, file) : info.outputPath(file)
  await page.screenshot({ path: place, type: 'jpeg', quality: 72, animations: 'disabled' })
}

test('the guide’s pages of a unit look as it shows them', async ({ newPerson }) => {
  const page = await newPerson({ viewport: phone })
  await page.goto('/sign-in')
  await take(page, 'sign-in')
  await signIn(page, unit)
  await take(page, 'pledge')
  await acknowledgeAll(page)
  await draw(page)
  await fillPassword(page)
  await signButton(page).click()
  await expectReceipt(page)
  await take(page, 'receipt')
  await page.goto('/results')
  await take(page, 'results')
})

test('the guide’s pages of the office look as it shows them', async ({ newPerson }) => {
  const page = await newPerson({ viewport: desktop })
  await signIn(page, 'van-phong', { next: '/board' })
  await expect(page.getByText(/^\d+\/56$/).first()).toBeVisible()
  await take(page, 'board')
  for (const [name, address] of [
    ['campaign', '/campaigns/2023'],
    ['assignments', '/campaigns/2023/assignments'],
    ['exchange', '/campaigns/2023/exchange'],
    ['proposals', '/proposals'],
    ['reminders', '/reminders'],
    ['ceremony', '/campaigns/2023/ceremony'],
    ['reports', '/reports'],
    ['audit', '/audit'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await take(page, name)
  }
})

test('the guide’s pages of a witness and of a stranger look as it shows them', async ({ newPerson }) => {
  const page = await newPerson({ viewport: phone })
  await page.goto('/verify')
  await take(page, 'verify')
  await signIn(page, 'chung-kien', { next: '/witness' })
  await take(page, 'witness')
})

test('the guide shows every picture taken, and none that is missing', async () => {
  const guide = await readFile(path.join(root, 'docs/huong-dan.md'), 'utf8')
  const shown = [...guide.matchAll(/\(images\/guide\/([\w-]+\.jpg)\)/g)].map(([, name]) => name)
  expect(shown.toSorted()).toEqual((await readdir(folder)).toSorted())
})
