import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '@/lib/env'
import { signatureClaim } from '@/lib/vi'
import { installationSigner } from './installation-key'
import { certificateName, pkcs12Signer, type SealSigner } from './signer'

/** A signer with the name in its certificate and what may be claimed of its seal, on screen and in print. */
export type Sealer = SealSigner & { name: string; claim: string }

export type SealSettings = Pick<Env, 'DATA_DIR' | 'SEAL_PASSPHRASE' | 'SEAL_P12_FILE' | 'SEAL_P12_PASSPHRASE'>

/**
 * Who seals here: the agency whose PKCS#12 file is set, else the installation's own key, made at the first call with
 * a certificate in the name of `installation`. Throws when the file or the key cannot be opened.
 */
export async function readSealer(installation: string, settings: SealSettings): Promise<Sealer> {
  const { SEAL_P12_FILE: file, SEAL_P12_PASSPHRASE: passphrase } = settings
  if (file) return agencySealer(await pkcs12Signer(await readFile(file), passphrase ?? ''))
  const signer = await installationSigner(sealFolder(settings), installation, settings.SEAL_PASSPHRASE)
  return { ...signer, name: certificateName(signer.certificate), claim: signatureClaim }
}

/** Where the installation's own key lies. */
export const sealFolder = ({ DATA_DIR }: Pick<SealSettings, 'DATA_DIR'>): string =>
  path.join(DATA_DIR ?? path.join(process.cwd(), '.data'), 'seal')

/** A sealer of an agency's own certificate, from a file or from a signing service: the claim names its holder. */
export function agencySealer(signer: SealSigner): Sealer {
  const name = certificateName(signer.certificate)
  return { ...signer, name, claim: `Ký số bằng chứng thư số cấp cho ${name}.` }
}
