const everyone = '*'

/** The address of the letter for these units, by code; all that have not signed are one word, however many they are. */
export function remindAddress(chosen: readonly string[], unsigned: readonly string[]): string {
  const picked = new Set(chosen)
  const codes = unsigned.every((code) => picked.has(code)) ? [everyone] : chosen
  return `/reminders/new?${new URLSearchParams(codes.map((code) => ['unit', code]))}`
}

/** Whether the letter's address asks for a unit; `wanted` is its `unit` as Next reads it. */
export function isWanted(wanted: string | string[] | undefined): (unit: { code: string }) => boolean {
  const codes = new Set([wanted ?? []].flat())
  return ({ code }) => codes.has(everyone) || codes.has(code)
}
