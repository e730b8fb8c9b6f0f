import { type CDPSession, chromium, type Page } from '@playwright/test'
import { accessFaults } from '@/e2e/fixtures'
import { findChromium } from '@/tests/chromium'
import type { Cookie } from '../sessions'
import type { Commit } from './changes'

type Watched = { frames: Float64Array; count: number; seen: [signed: number, at: number][] }
declare global {
  interface Window {
    watched: Watched
  }
}

/** How long the same page is watched while nobody signs, for what the machine can show at all. */
const still = 10_000

/** Opens the board in Chromium as somebody does, and watches it: frames, heap, and when its figure changes. */
export async function openBoard(baseUrl: string, cookie: Cookie, minutes: number) {
  const found = await findChromium()
  const browser = await chromium.launch({
    executablePath: found.executable,
    env: { ...process.env, ...found.env },
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })
  await context.addCookies([{ ...cookie, url: baseUrl }])
  // What tsx wraps named functions in, which the browser does not have.
  await context.addInitScript('globalThis.__name = (named) => named')
  const page = await context.newPage()
  await page.goto(`${baseUrl}/board`)
  await page.getByRole('listbox', { name: 'Bản đồ các đơn vị' }).waitFor()
  await page.waitForTimeout(2_000)
  const faults = await accessFaults(page)
  await page.evaluate(watch, Math.ceil((minutes * 60 + still / 1000) * 150))
  await page.waitForTimeout(still)
  const stillFrames = await framesOf(page)
  await page.evaluate(() => {
    window.watched.count = 0
  })
  const devtools = await context.newCDPSession(page)
  const heapBefore = await heapOf(devtools)
  return {
    close: () => browser.close(),
    /** After the changes: what was seen of them. */
    report: async (commits: Commit[]) => {
      await page.waitForTimeout(2_000)
      const heapGrowth = (await heapOf(devtools)) - heapBefore
      return {
        faults,
        heapBefore,
        heapGrowth,
        stillPerSecond: stillFrames.framesPerSecond,
        ...(await framesOf(page)),
        ...(await delaysOf(page, commits)),
      }
    },
  }
}

/** Runs in the browser. The figure is told one frame after it changed: then it has been painted. */
function watch(most: number) {
  const watched: Watched = { frames: new Float64Array(most), count: 0, seen: [] }
  window.watched = watched
  let last = performance.now()
  const frame = (now: number) => {
    if (watched.count < most) watched.frames[watched.count++] = now - last
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  const figure = document.querySelector('section[aria-label="Kết quả ký"] strong')!
  new MutationObserver(() => {
    const signed = Number(figure.textContent?.replaceAll('.', ''))
    requestAnimationFrame(() => requestAnimationFrame(() => watched.seen.push([signed, Date.now()])))
  }).observe(figure, { subtree: true, characterData: true, childList: true })
}

async function heapOf(devtools: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage')
  return (await devtools.send('Runtime.getHeapUsage')).usedSize
}

async function framesOf(page: Page) {
  const frames = await page.evaluate(() => [...window.watched.frames.slice(1, window.watched.count)])
  const sorted = frames.toSorted((one, other) => one - other)
  const perSecond = (1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0)
  return { framesPerSecond: perSecond, frame99: quantile(sorted, 0.99) }
}

/** From a commit to the first painted figure that counts it: the nth to commit is on screen when n have signed. */
async function delaysOf(page: Page, commits: Commit[]) {
  const seen = await page.evaluate(() => window.watched.seen)
  const delays = commits.map(({ at }, index) => {
    const shown = seen.find(([signed]) => signed > index)
    return shown ? Math.max(0, shown[1] - at) : Number.POSITIVE_INFINITY
  })
  delays.sort((one, other) => one - other)
  return { shown50: quantile(delays, 0.5), shown95: quantile(delays, 0.95) }
}

export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
