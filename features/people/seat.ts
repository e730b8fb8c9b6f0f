import type { Role } from '@/lib/actor'
import type { Day } from '@/lib/dates'
import type { Authority } from '@/lib/terms'
import type { SeatState } from './state'

/** Somebody with their account, as the office keeps them. */
export type Seat = {
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
  state: SeatState
}
