import type { Page } from '@playwright/test'

const stops = 40

/**
 * What stands in the way of somebody without a mouse: what answers the mouse alone, what Tab does not reach, where the
 * focus does not show, and a trap. Begins where the focus is, on the page's first stop.
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const faults = await page.evaluate(mouseOnly)
  const expected = await page.evaluate(tabStops)
  await page.evaluate(focused)
  for (let reached = 1; reached < Math.min(expected, stops); ) {
    await page.keyboard.press('Tab')
    const { name, visible, stays, again } = await page.evaluate(focused)
    if (stays) continue
    if (again) return [...faults, `Tab comes back to ${name} after ${reached} of ${expected} stops`]
    if (!visible) faults.push(`nothing shows that ${name} has the focus`)
    reached += 1
  }
  return faults
}

/** What answers a press, by React's own handlers, and is no control that a key reaches. Runs in the browser. */
function mouseOnly(): string[] {
  const controls = 'a[href], button, input, select, textarea, summary, label, dialog, form, [tabindex]'
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((one) => {
      const key = Object.keys(one).find((name) => name.startsWith('__reactProps$'))
      const props = key ? (one as unknown as Record<string, { onClick?: unknown }>)[key] : undefined
      return props?.onClick !== undefined && !one.closest(controls)
    })
    .map((one) => `${one.localName} "${one.textContent?.slice(0, 40)}" answers the mouse alone`)
}

/** How many places Tab stops at: a group of radio buttons is one. Runs in the browser. */
function tabStops(): number {
  const groups = new Set<string>()
  return [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ].filter((one) => {
    if (one.tabIndex < 0 || one.matches(':disabled') || !one.checkVisibility({ visibilityProperty: true }))
      return false
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
    if (groups.has(one.name)) return false
    groups.add(one.name)
    return true
  }).length
}

/** Where the focus is, whether it shows, and whether it was there before; a date has several parts. Runs in the browser. */
function focused(): { name: string; visible: boolean; stays: boolean; again: boolean } {
  const one = document.activeElement as HTMLElement
  const name = `${one.localName} "${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}"`
  const box = one.getBoundingClientRect()
  const { outlineStyle, outlineWidth } = getComputedStyle(one)
  const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  const within = box.bottom > 0 && box.top < window.innerHeight && box.width > 0
  const last = document.querySelector('[data-keyboard="last"]')
  const again = one === document.body || one.dataset.keyboard === 'seen'
  const stays = one === last && one.matches('input[type=date], input[type=datetime-local]')
  last?.setAttribute('data-keyboard', 'seen')
  one.dataset.keyboard = 'last'
  return { name, visible: ring && within, stays, again: again || (one === last && !stays) }
}
