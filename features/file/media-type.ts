import type { MediaType } from './schema'

const signatures: [type: MediaType, bytes: readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/**
 * What a file is by its own bytes, whatever it is called: it begins with its kind's signature (ISO 32000-1 7.5.2,
 * ITU-T T.81 B.1.1, ISO/IEC 15948 5.2) and ends as that kind ends, so that nothing else hides behind. Null for the rest.
 */
export function mediaTypeOf(file: Uint8Array): MediaType | null {
  const found = signatures.find(([, bytes]) => bytes.every((byte, at) => file[at] === byte))?.[0] ?? null
  return found && endsAs(found, file) ? found : null
}

function endsAs(type: MediaType, file: Uint8Array): boolean {
  const end = Buffer.from(file.subarray(-1024)).toString('latin1')
  switch (type) {
    case 'application/pdf':
      return /%%EOF\s*$/.test(end)
    case 'image/jpeg':
      return /\xff\xd9\0*$/.test(end)
    case 'image/png':
      return end.endsWith('IEND\xae\x42\x60\x82')
  }
}
