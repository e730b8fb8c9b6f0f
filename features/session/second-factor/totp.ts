import { createHmac, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Which 30 seconds since 1970 an instant lies in (RFC 6238, section 4.2). */
export const stepAt = (instant: Date): number => Math.floor(instant.getTime() / 1000 / stepSeconds)

/** The code of an authenticator for a step: HMAC-SHA-1, truncated (RFC 6238 and RFC 4226, section 5.3). */
export function codeOf(key: Uint8Array, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = mac[mac.length - 1]! & 15
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * The step whose code was typed, or null: the present one, and one before and after for clocks that differ and for the
 * time of typing (RFC 6238, section 5.2). None up to `after`, which has been used.
 */
export function matchingStep(key: Uint8Array, typed: string, now: Date, after: number | null): number | null {
  const code = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return null
  const present = stepAt(now)
  const matching = [present, present - 1, present + 1].filter((step) => isSame(codeOf(key, step), code))
  return matching.find((step) => after === null || step > after) ?? null
}

const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** Bytes as authenticators take a key that is typed (RFC 4648 base32, without padding). */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => base32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** What an authenticator reads from the QR code: whose key it is, at which site. */
export const keyAddress = (key: Uint8Array, issuer: string, username: string): string => {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`
  return `otpauth://totp/${label}?secret=${toBase32(key)}&issuer=${encodeURIComponent(issuer)}`
}
