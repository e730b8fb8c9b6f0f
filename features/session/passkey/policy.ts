import type { Person } from '@/lib/actor'

/** The office knows the heads of its units and vouches for them. */
export const canMakeRecoveryCodes = ({ role }: Person): boolean => role === 'office' || role === 'admin'
