import { formatInstant } from '@/lib/dates'

type Unsigned = {
  pledgeId: string
  name: string
  deadlineAt: Date | null
  heads: readonly { email: string | null }[]
  pausedUntil: Date | null
}

const everyone = '*'

/** The address of the page that writes to these units, by code; all that have not signed are one word. */
export function remindAddress(chosen: readonly string[], unsigned: readonly string[]): string {
  const picked = new Set(chosen)
  const codes = unsigned.every((code) => picked.has(code)) ? [everyone] : chosen
  return `/reminders/new?${new URLSearchParams(codes.map((code) => ['unit', code]))}`
}

/** Whether that page's address asks for a unit; `wanted` is its `unit` as Next reads it. */
export function isWanted(wanted: string | string[] | undefined): (unit: { code: string }) => boolean {
  const codes = new Set([wanted ?? []].flat())
  return ({ code }) => codes.has(everyone) || codes.has(code)
}

/** A unit as the preview has it: to which addresses a letter goes, or why none does. */
export function recipientOf({ pledgeId, name, deadlineAt, heads, pausedUntil }: Unsigned) {
  const addresses = heads.flatMap(({ email }) => email ?? [])
  return {
    pledgeId,
    unit: name,
    deadline: deadlineAt,
    addresses,
    reason: pausedUntil
      ? `vừa được đôn đốc, gửi lại được từ ${formatInstant(pausedUntil)}`
      : addresses.length === 0
        ? 'thủ trưởng chưa có địa chỉ thư; ghi địa chỉ ở trang Nhân sự hoặc gọi điện'
        : null,
  }
}
