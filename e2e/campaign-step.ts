import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Presses the button that opens a step's dialog, and the dialog's own. */
export async function moveCampaign(page: Page, label: string, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: label })
  await expect(async () => {
    const button = page.getByRole('button', { name: label, exact: true }).first()
    if (await dialog.isHidden()) await button.click({ timeout: 2000 })
    await expect(dialog).toBeVisible({ timeout: 2000 })
  }).toPass()
  if (reason) await dialog.getByLabel('Lý do quay lại').fill(reason)
  await dialog.getByRole('button', { name: label, exact: true }).click()
  await expect(dialog).toBeHidden()
}
