import AxeBuilder from '@axe-core/playwright'
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'

type Fixtures = {
  /** Faults a test brings about on purpose: `test.use({ expectedFaults: [/409/] })`. */
  expectedFaults: RegExp[]
  faults: string[]
  /** A page in a context of its own, as another person has it; watched like `page`, closed after the test. */
  newPerson: (options?: BrowserContextOptions) => Promise<Page>
}

/**
 * Every end-to-end test uses this `test`: it fails when a page breaks the content security policy, throws, or
 * writes an error to the console, whatever else the test looks at.
 */
export const test = base.extend<Fixtures>({
  expectedFaults: [[], { option: true }],

  faults: [
    async ({ expectedFaults }, use) => {
      const faults: string[] = []
      await use(faults)
      const unexpected = faults.filter((fault) => !expectedFaults.some((pattern) => pattern.test(fault)))
      expect(unexpected, 'faults in the browser').toEqual([])
    },
    { auto: true },
  ],

  page: async ({ page, faults }, use) => {
    watch(page, faults)
    await use(page)
  },

  newPerson: async ({ browser, baseURL, faults }, use) => {
    const contexts: { close: () => Promise<void> }[] = []
    await use(async (options) => {
      const context = await browser.newContext({
        baseURL,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        ...options,
      })
      contexts.push(context)
      const page = await context.newPage()
      watch(page, faults)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

export { expect }

/** Holds the page in its present state to WCAG 2.2 A and AA. Axe needs the page's scripts to be on. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessFaults(page), `accessibility of ${page.url()}`).toEqual([])
}

/** Where the page in its present state breaks WCAG 2.2 A or AA. */
export async function accessFaults(page: Page) {
  // Between two pages of the site there is a moment without a title.
  await expect(page).not.toHaveTitle('')
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  // Without frames there is nothing to put together in a page of its own, which takes most of the time; selectors of what
  // is right take most of the rest.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  const { violations } = await axe.withTags(tags).setLegacyMode().analyze()
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map((node) => node.target.join(' ')),
  }))
}

// Chromium reports a violated content security policy as an error in the console.
function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()} ${message.location().url}`)
  })
}
