import { type FormState, refused } from '@/lib/form'

/** A refusal of the whole form, or of the field that can mend it. */
export const refusedBy = (
  refusal: string | { field: string; message: string },
  values?: Record<string, string>,
): FormState =>
  typeof refusal === 'string' ? refused(refusal, values) : { ok: false, errors: [refusal], values }
