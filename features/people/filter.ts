import { matches } from '@/lib/text'
import type { Seat } from './seat'

export const seatFilters = ['all', 'pending', 'active', 'locked', 'disabled'] as const
export type SeatFilter = (typeof seatFilters)[number]

export const seatFilterNames: Record<SeatFilter, string> = {
  all: 'Tất cả',
  pending: 'Chưa kích hoạt',
  active: 'Đang dùng',
  locked: 'Tạm khóa',
  disabled: 'Đã vô hiệu, hết nhiệm kỳ',
}

/** Whether somebody is among those a filter is for; a term that has ended counts with the closed accounts. */
export const isAmong = ({ state }: Pick<Seat, 'state'>, filter: SeatFilter): boolean =>
  filter === 'all' ||
  filter === state ||
  (filter === 'disabled' && state === 'ended') ||
  (filter === 'pending' && state === 'not_begun')

/** Whether a search finds somebody: by name, unit, title, user name, telephone or mail. */
export const isFound = (seat: Seat, search: string): boolean =>
  matches(
    [seat.fullName, seat.unitName, seat.title, seat.username, seat.phone, seat.email]
      .filter(Boolean)
      .join(' '),
    search,
  )
