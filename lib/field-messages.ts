import type { z } from 'zod'

/** What zod found wrong in a form, one message a field, in the order of the fields' first problems. */
export function fieldMessages(error: z.ZodError): { field: string; message: string }[] {
  const first = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const field = path.join('.')
    if (!first.has(field)) first.set(field, message)
  }
  return [...first].map(([field, message]) => ({ field, message }))
}
