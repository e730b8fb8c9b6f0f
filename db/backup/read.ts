import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type Extract, extract } from 'tar-stream'
import { BackupError, fileOf, type Manifest, manifestSchema } from './format'

type Entry = Extract extends AsyncIterable<infer One> ? One : never

const largestManifest = 4_000_000

/** Checks a backup whole: what it says of itself, and the SHA-256 of every table. Throws BackupError. */
export async function checkBackup(file: FileHandle): Promise<Manifest> {
  let manifest: Manifest | undefined
  const seen = new Map<string, { bytes: number; sha256: string }>()
  try {
    for await (const entry of entriesOf(file)) {
      const { name, size } = entry.header
      if (!manifest) manifest = await readManifest(entry)
      else seen.set(name, { bytes: size, sha256: await hashOf(Readable.from(entry)) })
    }
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError('Tệp không phải bản sao lưu, hoặc bị cắt cụt; hãy lấy một bản khác.', {
      cause: error,
    })
  }
  if (!manifest) throw notOurs()
  for (const { name, bytes, sha256 } of manifest.tables) {
    const found = seen.get(fileOf(name))
    if (found?.bytes !== bytes || found.sha256 !== sha256)
      throw new BackupError(
        `Bản sao lưu bị hỏng: bảng ${name} không khớp với mã băm ghi trong manifest.json.`,
      )
  }
  return manifest
}

/** Hands the gzip file of each table to `fill`, in the order of the backup. The file was checked before. */
export async function eachTable(
  file: FileHandle,
  { tables }: Manifest,
  fill: (table: Manifest['tables'][number], rows: Readable) => Promise<void>,
): Promise<void> {
  const byFile = new Map(tables.map((table) => [fileOf(table.name), table]))
  for await (const entry of entriesOf(file)) {
    const table = byFile.get(entry.header.name)
    if (table) await fill(table, Readable.from(entry))
    else entry.resume()
  }
}

/** The entries from the first on; each has to be read to its end before the next one comes. */
const entriesOf = (file: FileHandle): AsyncIterable<Entry> => {
  const entries = extract()
  // An error of either stream ends the other one, and comes out of the iteration.
  pipeline(file.createReadStream({ start: 0, autoClose: false }), entries, () => {})
  return entries
}

async function readManifest(entry: Entry): Promise<Manifest> {
  if (entry.header.name !== 'manifest.json' || entry.header.size > largestManifest) throw notOurs()
  const text = (await buffer(entry)).toString()
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (error) {
    throw notOurs(error)
  }
}

const notOurs = (cause?: unknown) =>
  new BackupError('Tệp không phải bản sao lưu của Giao ước (giao-uoc-backup/v1).', { cause })

async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of stream) hash.update(bytes)
  return hash.digest('hex')
}
