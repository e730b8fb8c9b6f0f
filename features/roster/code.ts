import { fold } from '@/lib/text'

/** A code for a name, as addresses and user names spell it: 'UBND phường Mỹ Đình 1' -> 'ubnd-phuong-my-dinh-1'. */
export function codeOf(name: string): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, 60).replace(/-$/, '')
}

/** `wanted`, or with the first of -2, -3, … that nothing in `taken` has. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted || 'muc'
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number++
  return `${base}-${number}`
}
