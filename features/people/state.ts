import type { Day } from '@/lib/dates'

export type SeatState = 'disabled' | 'ended' | 'not_begun' | 'pending' | 'locked' | 'active'

export const seatStateNames: Record<SeatState, string> = {
  disabled: 'Đã vô hiệu',
  ended: 'Hết nhiệm kỳ',
  not_begun: 'Chưa đến nhiệm kỳ',
  pending: 'Chưa kích hoạt',
  locked: 'Tạm khóa',
  active: 'Đang dùng',
}

type Seat = {
  disabledAt: Date | null
  startsOn: Day | null
  endsOn: Day | null
  lockedUntil: Date | null
  pending: boolean
}

/** Where an account stands on a day and at an instant of it; what keeps its owner out longest comes first. */
export function seatState(
  { disabledAt, startsOn, endsOn, lockedUntil, pending }: Seat,
  today: Day,
  now: Date,
): SeatState {
  if (disabledAt) return 'disabled'
  if (endsOn && endsOn < today) return 'ended'
  if (pending) return 'pending'
  if (startsOn && startsOn > today) return 'not_begun'
  return lockedUntil && lockedUntil > now ? 'locked' : 'active'
}
