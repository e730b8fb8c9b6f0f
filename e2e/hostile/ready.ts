import { randomUUID } from 'node:crypto'
import { readPledge } from '@/features/pledge/queries'
import { showPledge } from '@/features/pledge/shown-document'
import type { Person } from '@/lib/actor'
import { asSystem } from '@/tests/as-system'
import { pledgeOf } from '@/tests/pledge-changes'

/** A person of the demonstration as the server knows them, without a session. */
export async function personOf(username: string): Promise<Person> {
  const [row] = await asSystem(
    (sql) => sql<Omit<Person, 'kind' | 'sessionId'>[]>`
      select a.id as "accountId", p.id as "personId", a.username, p.full_name as name, a.role,
             a.unit_id as "unitId", a.title
        from account a join person p on p.id = a.person_id where a.username = ${username}`,
  )
  return { ...row!, kind: 'person', sessionId: randomUUID() }
}

/** The address and body with which the head of a unit without targets may sign, as their page would send it. */
export async function readyToSign(unit: string) {
  const head = await personOf(unit)
  const pledgeId = await pledgeOf(unit)
  const [choice] = await showPledge(head, (await readPledge(head, pledgeId))!)
  const points = [
    { x: 10, y: 10, time: 1, pressure: 0.5 },
    { x: 60, y: 40, time: 9, pressure: 0.7 },
  ]
  const body = {
    idempotencyKey: randomUUID(),
    documentHash: choice!.hash,
    authority: choice!.authority,
    drawing: { kind: 'strokes', strokes: [{ points }] },
    confirmation: { kind: 'password', password: process.env.DEMO_PASSWORD },
  }
  return { address: `/api/pledges/${pledgeId}/sign`, body }
}
