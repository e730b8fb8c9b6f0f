import type { z } from 'zod'

/** What a form shows after it was sent; what was typed comes back when it was refused. */
export type FormState = {
  ok: boolean
  message?: string
  errors?: { field: string; message: string }[]
  values?: Record<string, string>
}

/** A server action behind a form. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

/** The text of a field; an action's arguments come from the network, whatever their types say. */
export function textOf(form: FormData, name: string): string {
  const value = form instanceof FormData ? form.get(name) : null
  return typeof value === 'string' ? value : ''
}

/** The texts of these fields, by name. */
export const textsOf = <Name extends string>(form: FormData, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)])) as Record<Name, string>

/** What zod found wrong in a form, one message a field, in the order of the fields' first problems. */
export function fieldMessages(error: z.ZodError): { field: string; message: string }[] {
  const first = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const field = path.join('.')
    if (!first.has(field)) first.set(field, message)
  }
  return [...first].map(([field, message]) => ({ field, message }))
}

/** Why a form was refused: the whole of it, or the field that can mend it. */
export type FormRefusal = string | { field: string; message: string }

/** A refused form, which keeps what was typed. */
export const refused = (refusal: FormRefusal, values?: Record<string, string>): FormState =>
  typeof refusal === 'string'
    ? { ok: false, message: refusal, values }
    : { ok: false, errors: [refusal], values }

/** What a schema refused, each message tied to its field; what was typed is kept. */
export const invalid = (error: z.ZodError, values?: Record<string, string>): FormState => ({
  ok: false,
  errors: fieldMessages(error),
  values,
})

export const done = (message: string): FormState => ({ ok: true, message })
