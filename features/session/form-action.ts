import type { z } from 'zod'
import type { Person } from '@/lib/actor'
import { type FormRefusal, type FormState, invalid, refused, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import { currentActor } from './actor'

type Outcome = { ok: true } | { ok: false; reason: string }
type Reason<Of extends Outcome> = Refused<Of>['reason']
type Refused<Of extends Outcome> = Extract<Of, { ok: false }>
type Done<Of extends Outcome> = Extract<Of, { ok: true }>

/**
 * Lets whoever is signed in do `verb` with what a form says; `done` answers when it went well. What `schema` or `verb`
 * refuses is told by field, or by `refusals`, and comes back with what was typed, but for a password.
 */
export async function actOnForm<Schema extends z.ZodObject, Of extends Outcome>(
  form: FormData,
  schema: Schema,
  verb: (actor: Person, input: z.output<Schema>) => Promise<Of>,
  refusals: Record<Reason<Of>, FormRefusal> | ((refusal: Refused<Of>) => FormRefusal),
  done: (input: z.output<Schema>, outcome: Done<Of>, values: Record<string, string>) => FormState,
): Promise<FormState> {
  const typed = textsOf(form, Object.keys(schema.shape))
  const { password, ...values } = typed
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn, values)
  const input = schema.safeParse(typed)
  if (!input.success) return invalid(input.error, values)
  const outcome = await verb(actor, input.data)
  if (outcome.ok) return done(input.data, outcome as Done<Of>, values)
  const refusal = outcome as Refused<Of>
  return refused(
    typeof refusals === 'function' ? refusals(refusal) : refusals[refusal.reason as Reason<Of>],
    values,
  )
}

/** The same for what carries ids and nothing that is typed: what `schema` refuses is not found. */
export async function actOn<Schema extends z.ZodType, Of extends Outcome>(
  sent: unknown,
  schema: Schema,
  verb: (actor: Person, input: z.output<Schema>) => Promise<Of>,
  refusals: Record<Reason<Of> | 'not_found', FormRefusal>,
  done: (outcome: Done<Of>) => FormState,
): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = schema.safeParse(sent)
  if (!input.success) return refused(refusals.not_found)
  const outcome = await verb(actor, input.data)
  return outcome.ok ? done(outcome as Done<Of>) : refused(refusals[outcome.reason as Reason<Of>])
}
