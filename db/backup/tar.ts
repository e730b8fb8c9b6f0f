import type { FileHandle } from 'node:fs/promises'

const block = 512

/** A file inside a tar: where its bytes begin and how many there are. */
export type TarEntry = { name: string; start: number; size: number }

/** The header of a plain file (POSIX.1-1988 ustar); `size` in bytes. Throws RangeError on what ustar cannot say. */
export function tarHeader(name: string, size: number, modified: Date): Buffer {
  if (Buffer.byteLength(name) > 100 || size >= 8 ** 11)
    throw new RangeError(`no ustar entry: ${name}, ${size}`)
  const header = Buffer.alloc(block)
  const octal = (value: number, at: number, width: number) =>
    header.write(`${value.toString(8).padStart(width - 1, '0')}\0`, at, 'latin1')
  header.write(name, 0)
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(Math.floor(modified.getTime() / 1000), 136, 12)
  header.write('0', 156, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

/** What fills an entry of `size` up to whole blocks. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block)

/** What ends a tar. */
export const tarEnd: Buffer = Buffer.alloc(2 * block)

/** The entries of a tar file. Throws when it is cut short or no tar. */
export async function readTar(file: FileHandle): Promise<TarEntry[]> {
  const { size: whole } = await file.stat()
  const entries: TarEntry[] = []
  for (let at = 0; ; ) {
    const header = Buffer.alloc(block)
    const { bytesRead } = await file.read(header, 0, block, at)
    if (bytesRead < block) throw new Error('the tar is cut short')
    if (header.every((byte) => byte === 0)) return entries
    const size = Number.parseInt(textAt(header, 124, 12), 8)
    if (Number.parseInt(textAt(header, 148, 8), 8) !== sumOf(header)) throw new Error('this is no tar')
    const start = at + block
    if (!Number.isSafeInteger(size) || start + size > whole) throw new Error('the tar is cut short')
    entries.push({ name: textAt(header, 0, 100), start, size })
    at = start + size + tarPadding(size).length
  }
}

// The checksum counts its own eight bytes as spaces.
const sumOf = (header: Buffer): number =>
  header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)

const textAt = (header: Buffer, start: number, length: number): string =>
  header
    .toString('utf8', start, start + length)
    .replace(/\0.*$/s, '')
    .trim()
