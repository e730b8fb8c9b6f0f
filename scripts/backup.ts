import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writeBackup } from '@/db/backup/write'
import { findEmbedded, startEmbedded } from '@/db/embedded'
import { Lifetime } from './lifetime'
import { loadDotenv } from './prepare'

// npm run backup [-- FILE]: the whole database as it is at this moment in one file (db/backup/format.ts), while people
// work. The keys are not in it.
const lifetime = new Lifetime()

await lifetime.run(async () => {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  const file = path.resolve(process.argv[2] ?? `giao-uoc-${stamp}.tar`)
  loadDotenv(path.resolve(import.meta.dirname, '..'))
  const { manifest, sha256 } = await writeBackup(await databaseUrl(), file)
  await writeFile(`${file}.sha256`, `${sha256}  ${path.basename(file)}\n`, { mode: 0o600 })

  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const leaves = manifest.checkpoint?.split('\n')[1] ?? '0'
  console.log(`Đã sao lưu ${manifest.tables.length} bảng, ${rows} hàng, nhật ký ${leaves} mục: ${file}`)
  console.log(`SHA-256: ${sha256}`)
  console.log('Khóa không nằm trong tệp này: hãy sao lưu riêng thư mục seal/ và log/ của DATA_DIR.')
  await lifetime.end(0)
})

async function databaseUrl(): Promise<string> {
  const { DATABASE_DIRECT_URL, DATABASE_URL } = process.env
  const url = DATABASE_DIRECT_URL || DATABASE_URL || (await findEmbedded('main'))
  if (url) return url
  const database = await startEmbedded({ name: 'main', onProgress: console.log })
  lifetime.onEnd(database.stop)
  return database.url
}
