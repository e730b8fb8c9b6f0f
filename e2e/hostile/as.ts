import type { APIRequestContext, APIResponse } from '@playwright/test'
import { test as base, expect } from '../fixtures'
import { signInByRequest } from '../sign-in'

type Fixtures = {
  /** Requests of this person, signed in once a test, or of nobody. */
  as: (username: string | null) => Promise<APIRequestContext>
}

/** For requests that no page of ours sends. */
export const test = base.extend<Fixtures>({
  as: async ({ playwright, baseURL }, use) => {
    const contexts = new Map<string | null, APIRequestContext>()
    await use(async (username) => {
      const known = contexts.get(username)
      if (known) return known
      const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL! } })
      contexts.set(username, context)
      if (username) await signInByRequest(context, username)
      return context
    })
    for (const context of contexts.values()) await context.dispose()
  },
})

export { expect }

/** Words of a program's inside, which no answer may have. */
export const inside =
  /\bat .*\.(js|ts|mjs)\b|node_modules|postgres|drizzle|select .* from|insert into|ECONN|NEXTAUTH|argon2/i

/** Status and code of a refusal in JSON; holds it to what every refusal is. */
export async function refusalOf(answer: APIResponse): Promise<[number, string]> {
  const text = await answer.text()
  expect(text).not.toMatch(inside)
  expect(answer.headers()['cache-control']).toBe('no-store')
  const { error } = JSON.parse(text)
  if (typeof error !== 'string') expect(error.message).toMatch(/\p{L}/u)
  return [answer.status(), error.code ?? error]
}
