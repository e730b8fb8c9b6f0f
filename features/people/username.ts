import type { Role } from '@/lib/actor'

const suffixes: Partial<Record<Role, string>> = { unit_clerk: '.cv' }

/** A user name that nothing in `taken` has: a unit's code for its head, with `.cv` for its clerk, then -2, -3, … */
export function usernameFor(role: Role, base: string, taken: ReadonlySet<string>): string {
  const wanted = `${base}${suffixes[role] ?? ''}`
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number++
  return `${wanted}-${number}`
}
