import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

mkdirSync('/tmp/report', { recursive: true })
export const keep = (name: string, bytes: Buffer) => writeFileSync(`/tmp/report/${name}`, bytes)
export const shot = (page: Page, name: string) =>
  page.screenshot({ path: `/tmp/report/${name}.png`, fullPage: true })
export async function shots(page: Page, name: string) {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [360, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    await shot(page, `${name}-${width}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.pdf({ path: `/tmp/report/print-${name}.pdf`, preferCSSPageSize: true })
}
