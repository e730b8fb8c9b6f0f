import type { Role } from '@/lib/actor'
import type { Day } from '@/lib/dates'
import type { Authority } from '@/lib/terms'
import { matches } from '@/lib/text'

/** Somebody with their account, as the office sees them. */
export type PersonAccount = {
  accountId: string
  role: Role
  username: string
  unitId: string | null
  unitName: string | null
  fullName: string
  phone: string | null
  email: string | null
  title: string | null
  startsOn: Day | null
  endsOn: Day | null
  disabledAt: Date | null
  pending: boolean
  /** Whether a sign-in by password asks for the code of an authenticator. */
  secondFactor: boolean
  /** By what the office knows them at the identity provider, and whether that has been used. */
  oidcLogin: string | null
  oidcBound: boolean
  /** Until when a link to activate the account is good; null without one. */
  linkUntil: Date | null
  /** By which authorizations they may sign today. */
  authorities: Authority[]
  state: AccountState
}

export type AccountState = 'disabled' | 'ended' | 'not_begun' | 'pending' | 'locked' | 'active'

export const accountStateNames: Record<AccountState, string> = {
  disabled: 'Đã vô hiệu',
  ended: 'Hết nhiệm kỳ',
  not_begun: 'Chưa đến nhiệm kỳ',
  pending: 'Chưa kích hoạt',
  locked: 'Tạm khóa',
  active: 'Đang dùng',
}

/** The state of an account on a day and at an instant of it; what keeps its owner out longest comes first. */
export function accountState(
  {
    disabledAt,
    startsOn,
    endsOn,
    lockedUntil,
    pending,
  }: Pick<PersonAccount, 'disabledAt' | 'startsOn' | 'endsOn' | 'pending'> & { lockedUntil: Date | null },
  today: Day,
  now: Date,
): AccountState {
  if (disabledAt) return 'disabled'
  if (endsOn && endsOn < today) return 'ended'
  if (pending) return 'pending'
  if (startsOn && startsOn > today) return 'not_begun'
  return lockedUntil && lockedUntil > now ? 'locked' : 'active'
}

export const accountFilters = ['all', 'pending', 'active', 'locked', 'disabled'] as const
export type AccountFilter = (typeof accountFilters)[number]

export const accountFilterNames: Record<AccountFilter, string> = {
  all: 'Tất cả',
  pending: 'Chưa kích hoạt',
  active: 'Đang dùng',
  locked: 'Tạm khóa',
  disabled: 'Đã vô hiệu, hết nhiệm kỳ',
}

/** Whether somebody is among those a filter is for; a term that has ended counts with the closed accounts. */
export const isAmong = ({ state }: Pick<PersonAccount, 'state'>, filter: AccountFilter): boolean =>
  filter === 'all' ||
  filter === state ||
  (filter === 'disabled' && state === 'ended') ||
  (filter === 'pending' && state === 'not_begun')

/** Whether a search finds somebody: by name, unit, title, user name, telephone or mail. */
export const isFound = (person: PersonAccount, search: string): boolean =>
  matches(
    [person.fullName, person.unitName, person.title, person.username, person.phone, person.email]
      .filter(Boolean)
      .join(' '),
    search,
  )

const suffixes: Partial<Record<Role, string>> = { unit_clerk: '.cv' }

/** A user name that nothing in `taken` has: a unit's code for its head, with `.cv` for its clerk, then -2, -3, … */
export function usernameFor(role: Role, base: string, taken: ReadonlySet<string>): string {
  const wanted = `${base}${suffixes[role] ?? ''}`
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number++
  return `${wanted}-${number}`
}
