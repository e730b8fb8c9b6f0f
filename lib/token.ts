import { createHash, randomBytes } from 'node:crypto'

/** A token that nobody guesses: 192 random bits in 32 characters that fit an address. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** The SHA-256 of a token, the only form in which it is stored. */
export const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest()
