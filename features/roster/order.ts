/** `ids` with `id` one place towards the start (-1) or the end (1) among `within`; null when there is no such place. */
export function stepped(
  ids: readonly string[],
  within: readonly string[],
  id: string,
  by: -1 | 1,
): string[] | null {
  const other = within[within.indexOf(id) + by]
  if (!within.includes(id) || other === undefined) return null
  return ids.map((one) => (one === id ? other : one === other ? id : one))
}
