/** Roles of the people who sign in; their words are in `lib/vi.ts`. */
export const roles = ['unit_head', 'unit_clerk', 'office', 'witness', 'admin'] as const
export type Role = (typeof roles)[number]

/** A signed-in person, as the database knew them at this request. */
export type Person = {
  kind: 'person'
  accountId: string
  personId: string
  sessionId: string
  username: string
  name: string
  role: Role
  unitId: string | null
  title: string | null
}

/** Work that no person asked for just now: a seed, a migration, a scheduled job. */
export type SystemJob = { kind: 'system'; job: string }

export type Actor = Person | SystemJob

/** How an actor is named in `app.actor` and in the audit log: `account:<uuid>` or `system:<job>`. */
export const actorRef = (actor: Actor): string =>
  actor.kind === 'person' ? `account:${actor.accountId}` : `system:${actor.job}`

/** The actor of a named job. */
export const system = (job: string): SystemJob => ({ kind: 'system', job })
