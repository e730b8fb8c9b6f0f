import type { z } from 'zod'
import type { Person } from '@/lib/actor'
import { type FormState, invalid, refused, textsOf } from '@/lib/form'
import { refusedBy } from '@/lib/refused-by'
import { notSignedIn } from '@/lib/vi'
import { currentActor } from './actor'

type Refusal = string | { field: string; message: string }
type Outcome = { ok: true } | { ok: false; reason: string }
type Reason<Of extends Outcome> = Extract<Of, { ok: false }>['reason']
type Done<Of extends Outcome> = Extract<Of, { ok: true }>

/**
 * Lets whoever is signed in do `verb` with what a form says; `done` answers when it went well. What `schema` or `verb`
 * refuses is told by field, or by `refusals`, and comes back with what was typed.
 */
export async function actOnForm<Schema extends z.ZodObject, Of extends Outcome>(
  form: FormData,
  schema: Schema,
  verb: (actor: Person, input: z.output<Schema>) => Promise<Of>,
  refusals: Record<Reason<Of>, Refusal>,
  done: (input: z.output<Schema>, outcome: Done<Of>, values: Record<string, string>) => FormState,
): Promise<FormState> {
  const values = textsOf(form, Object.keys(schema.shape))
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = schema.safeParse(values)
  if (!input.success) return invalid(input.error, values)
  const outcome = await verb(actor, input.data)
  if (!outcome.ok) return refusedBy(refusals[outcome.reason as Reason<Of>], values)
  return done(input.data, outcome as Done<Of>, values)
}

/** The same for what carries ids and nothing that is typed: what `schema` refuses is not found. */
export async function actOn<Schema extends z.ZodType, Of extends Outcome>(
  sent: unknown,
  schema: Schema,
  verb: (actor: Person, input: z.output<Schema>) => Promise<Of>,
  refusals: Record<Reason<Of> | 'not_found', Refusal>,
  done: (outcome: Done<Of>) => FormState,
): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = schema.safeParse(sent)
  if (!input.success) return refusedBy(refusals.not_found)
  const outcome = await verb(actor, input.data)
  return outcome.ok ? done(outcome as Done<Of>) : refusedBy(refusals[outcome.reason as Reason<Of>])
}
