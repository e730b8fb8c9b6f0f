import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { BackupError, fileOf, type Manifest, manifestSchema } from './format'
import { readTar, type TarEntry } from './tar'

export type Backup = {
  manifest: Manifest
  /** The gzip file of a table. */
  streamOf: (table: string) => Readable
}

const largestManifest = 4_000_000

/** Opens a backup and checks it whole: what it says of itself, and the SHA-256 of every table. Throws BackupError. */
export async function openBackup(file: FileHandle): Promise<Backup> {
  const entries = await readTar(file).catch((error) => {
    throw new BackupError('Tệp không phải bản sao lưu, hoặc bị cắt cụt; hãy lấy một bản khác.', {
      cause: error,
    })
  })
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const manifest = await readManifest(file, byName.get('manifest.json'))
  for (const { name, bytes, sha256 } of manifest.tables) {
    const entry = byName.get(fileOf(name))
    const whole = entry?.size === bytes && (await hashOf(streamOf(file, entry))) === sha256
    if (!whole)
      throw new BackupError(
        `Bản sao lưu bị hỏng: bảng ${name} không khớp với mã băm ghi trong manifest.json.`,
      )
  }
  return { manifest, streamOf: (table) => streamOf(file, byName.get(fileOf(table))!) }
}

async function readManifest(file: FileHandle, entry: TarEntry | undefined): Promise<Manifest> {
  const text =
    entry && entry.size <= largestManifest
      ? (await file.read(Buffer.alloc(entry.size), 0, entry.size, entry.start)).buffer.toString()
      : ''
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new BackupError('Tệp không phải bản sao lưu của Giao ước (giao-uoc-backup/v1).', { cause: error })
  }
}

const piece = 1 << 18

/** The bytes of an entry; the file stays open, and its own position is nobody's. */
const streamOf = (file: FileHandle, { start, size }: TarEntry): Readable =>
  Readable.from(
    (async function* () {
      for (let at = 0; at < size; ) {
        const wanted = Math.min(piece, size - at)
        const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, start + at)
        if (bytesRead === 0) return
        yield buffer.subarray(0, bytesRead)
        at += bytesRead
      }
    })(),
  )

async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of stream) hash.update(bytes)
  return hash.digest('hex')
}
