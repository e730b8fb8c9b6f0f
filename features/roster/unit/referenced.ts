/** Whether Postgres refused a deletion because rows of another table point to it (foreign_key_violation, 23503). */
export function isStillReferenced(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === '23503') || isStillReferenced(error.cause)
}
