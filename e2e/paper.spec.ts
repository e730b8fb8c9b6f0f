import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { currentCampaign } from '@/features/campaign/queries'
import { sealingCertificates } from '@/features/paper/job/queries'
import { verifySealedPdf } from '@/features/paper/seal/verify-seal'
import { readBook, readPaper } from '@/features/report/queries'
import { pledgeOf } from '@/tests/pledge-changes'
import { missingTools, run } from '@/tests/tools'
import { expect, expectAccessible, test } from './fixtures'
import { signIn } from './sign-in'
import { draw, expectReceipt, fillPassword, signButton } from './signing'

const signing = 'hoi-cuu-chien-binh'
const reading = 'vpdk-dat-dai'
const stranger = 'ubmttq'

/** The file behind a link, as the browser saves it. */
async function download(page: Page, label: string): Promise<{ name: string; file: string }> {
  const link = page.getByRole('link', { name: label })
  await expect(link).toBeVisible()
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()])
  return { name: saved.suggestedFilename(), file: await saved.path() }
}

test('the signed pledge is offered as a sealed PDF by itself, to its unit and the office alone', async ({
  page,
  newPerson,
}) => {
  await signIn(page, signing)
  await draw(page)
  await fillPassword(page)
  await signButton(page).click()
  await expectReceipt(page)
  const { name, file } = await download(page, 'Tải bản giao ước (PDF)')
  expect(name).toBe(`giao-uoc-${signing}-2023-ban-1.pdf`)
  const pdf = await readFile(file)
  expect(verifySealedPdf(pdf, await sealingCertificates())).toMatchObject({ valid: true })
  if (missingTools('pdfsig').length === 0) {
    const report = run('pdfsig', '-nocert', file)
    expect(report).toContain('Signature is Valid.')
    expect(report).toContain('Total document signed')
  }
  await expectAccessible(page)

  const address = `${new URL(page.url()).pathname}/pdf`
  const answer = await page.request.get(address)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="${name}"`,
  })
  expect(pdf.equals(await answer.body())).toBe(true)

  const anybody = await newPerson()
  expect((await anybody.request.get(address)).status()).toBe(401)
  await signIn(anybody, stranger)
  expect((await anybody.request.get(address)).status()).toBe(404)
  const office = await newPerson()
  await signIn(office, 'van-phong')
  expect(pdf.equals(await (await office.request.get(address)).body())).toBe(true)
  await expectBookWith(office, pdf)
  expect((await page.request.get('/reports/book.zip')).status()).toBe(403)
})

/** The office takes out the book in its two forms: the originals byte for byte, and the marked copy. */
async function expectBookWith(office: Page, original: Buffer): Promise<void> {
  await office.getByRole('link', { name: 'Tổng hợp - Báo cáo' }).click()
  await expect(office.getByText(/đơn vị đã ký/)).toBeVisible()
  await expectAccessible(office)
  const sealed = await sealedPapers()
  const zip = await readFile((await download(office, 'Tải các bản gốc (ZIP)')).file)
  expect(zip.includes(original)).toBe(true)
  const still = new Set((await sealedPapers()).map(({ id }) => id))
  for (const { id } of sealed.filter((paper) => still.has(paper.id))) {
    expect(zip.includes(Buffer.from(await readPaper(id)))).toBe(true)
  }
  const copy = await download(office, 'Tải bản sao để đọc (PDF)')
  expect(copy.name).toBe('giao-uoc-2023-ban-sao-de-doc.pdf')
  expect(verifySealedPdf(await readFile(copy.file), [])).toMatchObject({ reason: 'not_sealed' })
}

async function sealedPapers() {
  const current = await currentCampaign()
  return (await readBook(current!.campaign.id)).flatMap(({ paper }) => paper ?? [])
}

test('the preview is the same rendering, marked, for the unit alone', async ({ page, newPerson }, info) => {
  await signIn(page, reading)
  const link = page.getByRole('link', { name: 'Xem bản PDF như khi in' })
  const address = `/api/pledges/${await pledgeOf(reading)}/preview`
  await expect(link).toHaveAttribute('href', address)
  const answer = await page.request.get(address)
  expect(answer.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
  const pdf = await answer.body()
  expect(verifySealedPdf(pdf, [])).toMatchObject({ valid: false, reason: 'not_sealed' })
  if (missingTools('pdftotext').length === 0) {
    const file = info.outputPath('preview.pdf')
    await writeFile(file, pdf)
    expect(run('pdftotext', file, '-')).toContain('Bản xem trước')
  }

  const other = await newPerson()
  await signIn(other, stranger)
  expect((await other.request.get(address)).status()).toBe(404)
  const office = await newPerson()
  await signIn(office, 'van-phong')
  expect((await office.request.get(address)).status()).toBe(404)
})
