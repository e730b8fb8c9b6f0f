/** The 32 digits of Crockford's base32, in the order of their values. */
export const crockfordDigits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code as people copy it, in its digits: any case, with spaces and dashes, O for 0, I and L for 1. */
export const readCrockford = (typed: string): string =>
  typed
    .replace(/[\s\p{Dash}]/gu, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
