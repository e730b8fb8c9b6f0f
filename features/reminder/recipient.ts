import { formatInstant } from '@/lib/dates'
import type { Unsigned } from './queries'

/** A unit as the preview shows it: to which addresses a letter goes, or why none does. */
export function recipientOf({ pledgeId, name, deadlineAt, heads, pausedUntil }: Unsigned) {
  const addresses = heads.flatMap(({ email }) => email ?? [])
  return {
    pledgeId,
    unit: name,
    deadline: deadlineAt?.toISOString() ?? null,
    addresses,
    reason: pausedUntil
      ? `vừa được đôn đốc, gửi lại được từ ${formatInstant(pausedUntil)}`
      : addresses.length === 0
        ? 'thủ trưởng chưa có địa chỉ thư; ghi địa chỉ ở trang Nhân sự hoặc gọi điện'
        : null,
  }
}
