import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { db, pool } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { acknowledgeTargets } from '@/features/pledge/acknowledgement/mutations'
import { findOwnPledge, readPledge } from '@/features/pledge/queries'
import { showPledge } from '@/features/pledge/shown-document'
import type { Person } from '@/lib/actor'

// The head of every unit that has not signed takes the targets in, and then all sign at once, over HTTP, each in a session
// of their own.
const { BASE_URL = '', DEMO_PASSWORD = '' } = process.env

const heads = await db()
  .selectDistinctOn([account.unitId], {
    accountId: account.id,
    personId: person.id,
    username: account.username,
    name: person.fullName,
    unitId: account.unitId,
    title: account.title,
  })
  .from(account)
  .innerJoin(person, eq(person.id, account.personId))
  .where(eq(account.role, 'unit_head'))
  .orderBy(asc(account.unitId), asc(account.username))

const requests = (
  await Promise.all(
    heads.map(async (row) => {
      const head: Person = { ...row, kind: 'person', role: 'unit_head', sessionId: randomUUID() }
      const shown = await prepare(head)
      return shown ? { cookie: await signIn(head.username), ...shown } : []
    }),
  )
).flat()
const started = performance.now()
const statuses = await Promise.all(requests.map(sign))
process.send?.({ units: requests.length, statuses, milliseconds: Math.round(performance.now() - started) })
await pool().end()
process.disconnect?.()

async function prepare(head: Person) {
  const pledgeId = (await findOwnPledge(head))!.id
  const { targets } = (await readPledge(head, pledgeId))!
  if (targets.length > 0) {
    await acknowledgeTargets(head, { pledgeId, revisionIds: targets.map((row) => row.revisionId) })
  }
  const [choice] = await showPledge(head, (await readPledge(head, pledgeId))!)
  return choice && { pledgeId, documentHash: choice.hash, authority: choice.authority, name: head.name }
}

async function sign({ cookie, pledgeId, name, ...shown }: (typeof requests)[number]): Promise<number> {
  const body = JSON.stringify({
    ...shown,
    idempotencyKey: randomUUID(),
    drawing: { kind: 'typed', name },
    confirmation: { kind: 'password', password: DEMO_PASSWORD },
  })
  const headers = { cookie, origin: BASE_URL, 'content-type': 'application/json' }
  const response = await patiently(() =>
    fetch(`${BASE_URL}/api/pledges/${pledgeId}/sign`, { method: 'POST', headers, body }),
  )
  return response.status
}

async function signIn(username: string): Promise<string> {
  const asked = await fetch(`${BASE_URL}/api/auth/csrf`)
  const { csrfToken } = await asked.json()
  const body = new URLSearchParams({ username, password: DEMO_PASSWORD, csrfToken, json: 'true' })
  const headers = { cookie: cookies(asked), origin: BASE_URL }
  const response = await patiently(() =>
    fetch(`${BASE_URL}/api/auth/callback/password`, { method: 'POST', headers, body, redirect: 'manual' }),
  )
  return cookies(response)
}

function cookies(response: Response): string {
  const set = response.headers.getSetCookie()
  return set.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** As a page does: waits a little while the server has too many at once. */
async function patiently(ask: () => Promise<Response>, tried = 1): Promise<Response> {
  const response = await ask()
  if (response.status !== 429 || tried === 20) return response
  await new Promise((resolve) => setTimeout(resolve, 100 * tried + Math.random() * 200))
  return patiently(ask, tried + 1)
}
