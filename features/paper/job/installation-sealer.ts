import { env } from '@/lib/env'
import { processWide } from '@/lib/process-wide'
import { readSealer, type Sealer } from '../seal/sealer'
import { SealingError } from './cause'

const installation = 'Hệ thống Giao ước'

/** Who seals in this installation, read at first use. Throws SealingError when the key cannot be opened. */
export const sealerOfInstallation = (): Promise<Sealer> =>
  processWide('sealer', () =>
    readSealer(installation, env()).catch((error) => {
      throw new SealingError('key', error)
    }),
  )

/** Where anyone checks a code or a file; a job has no request to tell the address by. */
export function verifyAddress(): string {
  const { PUBLIC_URL, PORT } = env()
  return `${PUBLIC_URL ?? `http://localhost:${PORT}`}/verify`
}
