import { env } from '@/lib/env'
import { readSealer, type Sealer } from '../seal/sealer'
import { SealingError } from './cause'

const installation = 'Hệ thống Giao ước'

const held = globalThis as typeof globalThis & { __giaoUocSealer?: Promise<Sealer> }

/** Who seals in this installation, read at first use. Throws SealingError when the key cannot be opened. */
export function sealerOfInstallation(): Promise<Sealer> {
  held.__giaoUocSealer ??= readSealer(installation, env()).catch((error) => {
    held.__giaoUocSealer = undefined
    throw new SealingError('key', error)
  })
  return held.__giaoUocSealer
}

/** Where anyone checks a code or a file; a job has no request to tell the address by. */
export function verifyAddress(): string {
  const { PUBLIC_URL, PORT } = env()
  return `${PUBLIC_URL ?? `http://localhost:${PORT}`}/verify`
}
