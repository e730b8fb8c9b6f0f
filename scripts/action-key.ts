import { hkdfSync } from 'node:crypto'

/**
 * The key by which Next names server actions at build and encrypts what pages keep for them: base64 of 32 bytes. Made of
 * the installation's secret, so that machines that build for themselves take each other's forms.
 */
export const actionKeyOf = (secret: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', 'giao-uoc server actions', 32)).toString('base64')
