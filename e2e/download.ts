import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readWorkbook } from '@/lib/xlsx'

/** Follows the link of this name, which saves a file; gives the file's name and bytes. */
export async function download(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const file = await started
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** As `download` of a workbook, read: the rows of every sheet by the sheet's name. Throws on what is no workbook. */
export async function downloadWorkbook(page: Page, link: string) {
  const { name, bytes } = await download(page, link)
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(`${name}: ${read.reason}`)
  return { name, sheets: new Map(read.sheets.map((sheet) => [sheet.name, sheet.rows])) }
}
