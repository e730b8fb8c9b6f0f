import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { formatCode } from '@/features/pledge/code'
import { signatureClaim } from '@/lib/vi'

// The server runs from the root of the sources.
const folder = () => path.join(process.cwd(), 'features/evidence/guide')

/**
 * VERIFY.md: how somebody without this system checks the evidence. Its blocks marked `sh` are run by a test as they are
 * printed, in order, by one bash in the unpacked folder.
 */
export async function verifyGuide(of: { code: string; sealed: boolean; passkey: boolean }): Promise<string> {
  const parts = ['begin', 'log', of.passkey ? 'passkey' : 'password', ...(of.sealed ? ['seal'] : []), 'end']
  const texts = await Promise.all(parts.map((part) => readFile(path.join(folder(), `${part}.md`), 'utf8')))
  return texts.join('').replace('{{code}}', formatCode(of.code)).replace('{{claim}}', signatureClaim)
}
