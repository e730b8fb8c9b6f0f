import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { reportIds } from '@/features/report/catalogue'
import { asSystem } from '@/tests/as-system'
import { accessFaults, expect, test } from './fixtures'
import { root } from './installation'
import { keyboardFaults } from './keyboard'
import { signIn } from './sign-in'

const unit = 'trung-tam-y-te'
const folder = path.join(root, 'app/(office)')
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => `/${path.dirname(file)}`.replaceAll(path.sep, '/'))

/** Addresses of the pages that need more than a year in theirs, or that show more than one screen. */
const screens = (ids: { seat: string; officer: string; adjustment: string; target: string }) => ({
  '/accounts/[id]': [`/accounts/${ids.officer}`],
  '/campaigns/[year]/people/[id]': [`/campaigns/2023/people/${ids.seat}`],
  '/campaigns/[year]/results/[unit]': [`/campaigns/2023/results/${unit}`],
  '/campaigns/[year]/units/[code]': [`/campaigns/2023/units/${unit}`],
  '/proposals/adjustments/[id]': [`/proposals/adjustments/${ids.adjustment}`],
  '/proposals/adjustments/new': [
    '/proposals/adjustments/new',
    `/proposals/adjustments/new?target=${ids.target}`,
  ],
  '/reminders/new': [`/reminders/new?unit=${unit}&unit=tand`],
  '/reports/[report]': reportIds.map((id) => `/reports/${id}`),
})

let known: Record<string, string[]>

test.beforeAll(async () => {
  known = screens(await makeIds())
})

const partOf = (page: string) => {
  if (/\/(units|people|accounts)\b/.test(page)) return 'units, people, accounts'
  return page.startsWith('/campaigns') ? 'campaigns' : 'proposals, reminders, reports, log'
}

for (const part of new Set(pages.map(partOf))) {
  test(`${part}: accessible, whole at 1440, at 1024 and on A4, and by keyboard alone`, async ({
    page,
    newPerson,
  }) => {
    test.slow()
    const own = pages.filter((screen) => partOf(screen) === part)
    await signIn(page, 'van-phong')
    const admin = await newPerson({ viewport: { width: 1440, height: 900 } })
    if (own.some(isOfAdmin)) await signIn(admin, 'quan-tri')
    for (const screen of own) {
      for (const address of known[screen] ?? [screen.replace('[year]', '2023')]) {
        expect.soft(address, 'the address of a screen').not.toContain('[')
        expect.soft(await faultsOf(isOfAdmin(screen) ? admin : page, address), address).toEqual([])
      }
    }
  })
}

const isOfAdmin = (screen: string) => screen.startsWith('/accounts')

async function faultsOf(page: Page, address: string): Promise<unknown[]> {
  const answer = await page.goto(address)
  if (answer?.status() !== 200 || new URL(page.url()).pathname !== address.split('?')[0])
    return [`answers ${answer?.status()} at ${page.url()}`]
  const faults: unknown[] = []
  await page.keyboard.press('Tab')
  if (!(await page.getByRole('link', { name: 'Đến nội dung chính' }).evaluate(isFocused)))
    faults.push('the first Tab does not reach the skip link')
  faults.push(...(await accessFaults(page)), ...(await keyboardFaults(page)))
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) faults.push(`${wide} px wide in a window of ${width}`)
  }
  const cut = await onPaper(page)
  if (cut.length > 0) faults.push({ cutOnPaper: cut })
  await page.setViewportSize({ width: 1440, height: 900 })
  return faults
}

/** What an A4 page between its margins (165 mm) cuts off: the whole document, or what scrolls inside a frame. */
async function onPaper(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 624, height: 900 })
  await page.emulateMedia({ media: 'print' })
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('html, main *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .filter((one) => one.localName === 'html' || getComputedStyle(one).overflowX !== 'visible')
      .filter((one) => !one.matches('.sr-only, input, select, textarea, dialog *'))
      .map((one) => `${one.localName}.${one.className} ${one.scrollWidth} > ${one.clientWidth}`),
  )
  await page.emulateMedia({ media: 'screen' })
  return cut
}

const isFocused = (element: Element) => element === document.activeElement

/** Somebody of a unit, somebody of the office, a target, and a draft that adjusts the unit's figure of it. */
const makeIds = () =>
  asSystem(async (sql) => {
    const [found] = await sql<{ seat: string; officer: string; row: string; target: string }[]>`
      select a.id as seat, o.id as officer, r.revision_id as row, r.target_id as target
        from account a join pledge p on p.unit_id = a.unit_id join assigned_row r on r.pledge_id = p.id
        cross join account o
       where a.username = ${unit} and o.username = 'van-phong' limit 1`
    const { row, ...ids } = found!
    const [decision] = await sql<{ id: string }[]>`
      insert into decision (campaign_id, code, code_number, code_notation, issuer, layout, subject, issued_on, position)
      select campaign_id, 'QD-' || gen_random_uuid(), '91', code_notation, issuer, layout, subject, issued_on, 91
        from decision where code = 'QD-KTXH' returning id`
    const [adjustment] = await sql<{ id: string }[]>`
      insert into adjustment (campaign_id, decision_id, reason, drafted_by)
      select campaign_id, id, 'Đơn vị giảm đầu mối', ${ids.officer} from decision where id = ${decision!.id}
      returning id`
    await sql`insert into adjustment_row (adjustment_id, base_revision_id, value_low)
      values (${adjustment!.id}, ${row}, 1)`
    return { ...ids, adjustment: adjustment!.id }
  })
