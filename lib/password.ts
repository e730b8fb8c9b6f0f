import { hash, verify } from '@node-rs/argon2'

/** argon2id with 46 MiB, one pass, one lane: the first recommendation of OWASP's Password Storage Cheat Sheet. */
const cost = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 }

/** The PHC string to store for a password; the same password gives another string each time. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

/** Whether `password` is the one behind a stored PHC string. */
export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password.normalize('NFC'))
